package dev.outcry.serde;

import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** How a subject is named, after Confluent's strategies; their class names are understood without their classes. */
enum SubjectNames {
    /** {@code topic-key} and {@code topic-value}: the default. */
    TOPIC("TopicNameStrategy"),
    /** The record's full name. */
    RECORD("RecordNameStrategy"),
    /** {@code topic-record}. */
    TOPIC_RECORD("TopicRecordNameStrategy");

    private static final String CONFLUENT_PACKAGE = "io.confluent.kafka.serializers.subject.";

    private final String strategy;

    SubjectNames(String strategy) {
        this.strategy = strategy;
    }

    static SubjectNames parse(String key, Object value) {
        String name = value instanceof Class<?> type ? type.getName() : value.toString();
        for (SubjectNames names : values()) {
            if (name.equals(names.strategy) || name.equals(CONFLUENT_PACKAGE + names.strategy)) {
                return names;
            }
        }
        throw new ConfigException(
                key, name, "must be TopicNameStrategy, RecordNameStrategy or TopicRecordNameStrategy");
    }

    String subject(String topic, boolean isKey, Schema schema) {
        return switch (this) {
            case TOPIC -> ofTopic(topic, isKey);
            case RECORD -> schema.getFullName();
            case TOPIC_RECORD -> topic + "-" + schema.getFullName();
        };
    }

    /** The subject to name when reading, where the record isn't known yet. */
    static String ofTopic(String topic, boolean isKey) {
        return topic + (isKey ? "-key" : "-value");
    }
}

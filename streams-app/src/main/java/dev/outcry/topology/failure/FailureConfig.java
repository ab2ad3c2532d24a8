package dev.outcry.topology.failure;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.streams.StreamsConfig;

/** What the handlers read from the Kafka Streams configuration, which creates them by their names. */
final class FailureConfig {

    /** Where dead letters go. */
    static final String TOPIC = "outcry.dead-letters.topic";

    /** How many records a minute a handler sets aside before it stops the thread instead. */
    static final String MOST_PER_MINUTE = "outcry.failures-per-minute";

    private static final ConfigDef DEFINITION = new ConfigDef()
            .define(TOPIC, ConfigDef.Type.STRING, Importance.HIGH, "Where dead letters go.")
            .define(
                    MOST_PER_MINUTE,
                    ConfigDef.Type.INT,
                    FailureHandlers.DEFAULT_MOST_PER_MINUTE,
                    Range.atLeast(0),
                    Importance.MEDIUM,
                    "How many records a minute a handler sets aside before it stops the thread instead.");

    private final AbstractConfig values;

    FailureConfig(Map<String, ?> streamsConfig) {
        values = new AbstractConfig(DEFINITION, streamsConfig, false);
    }

    static Map<String, Object> toStreamsConfig(String topic, int mostPerMinute) {
        return Map.of(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                ProcessingFailureHandler.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                ProductionFailureHandler.class,
                TOPIC,
                topic,
                MOST_PER_MINUTE,
                mostPerMinute);
    }

    String topic() {
        return values.getString(TOPIC);
    }

    int mostPerMinute() {
        return values.getInt(MOST_PER_MINUTE);
    }
}

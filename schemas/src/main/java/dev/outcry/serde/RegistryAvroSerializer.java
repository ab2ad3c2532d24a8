package dev.outcry.serde;

import dev.outcry.serde.SchemaRegistry.IdentifiedSchema;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records in Confluent's wire format: {@code 00}, the schema's id as four bytes, the record in Avro's
 * binary form.
 *
 * <p>Configured with {@link RegistryConfig}'s keys; a null record stays null. Thread-safe once configured. Errors are
 * {@link SerializationException}s, those that pass by waiting {@link RegistryUnavailableException}s.
 */
public final class RegistryAvroSerializer<T extends IndexedRecord> implements Serializer<T> {

    private final WireFormat format = new WireFormat();
    private volatile @Nullable Settings settings;

    /** To be configured by {@link #configure(Map, boolean)} before use. */
    public RegistryAvroSerializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        RegistryConfig config = new RegistryConfig(configs, isKey);
        configure(config, isKey, Registries.connect(config));
    }

    void configure(RegistryConfig config, boolean isKey, SchemaRegistry registry) {
        settings = new Settings(
                registry, config.subjects(), isKey, config.autoRegister(), config.useLatest(), config.type());
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Settings set = settings;
        if (set == null) {
            throw new IllegalStateException("serializer of topic " + topic + " is used before it is configured");
        }
        try {
            checkType(set.type(), data);
            return write(set, topic, data);
        } catch (SerializationException e) {
            throw WireFormat.located("writing to topic " + topic, e);
        }
    }

    private static void checkType(@Nullable Class<?> type, Object data) {
        if (type != null && !type.isInstance(data)) {
            throw new SerializationException("a " + type.getName() + " is to be written, and not a "
                    + data.getClass().getName());
        }
    }

    private byte[] write(Settings set, String topic, T data) {
        Schema schema = data.getSchema();
        String subject = set.subjects().subject(topic, set.key(), schema);
        SchemaRegistry registry = set.registry();
        if (set.autoRegister()) {
            return format.write(registry.register(subject, schema), schema, data);
        }
        if (!set.useLatest()) {
            return format.write(registry.idOf(subject, schema), schema, data);
        }
        IdentifiedSchema latest = registry.latest(subject);
        return format.write(latest.id(), latest.schema(), format.convert(data, latest.schema()));
    }

    private record Settings(
            SchemaRegistry registry,
            SubjectNames subjects,
            boolean key,
            boolean autoRegister,
            boolean useLatest,
            @Nullable Class<?> type) {}
}

package dev.outcry.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serde of Avro records on any registry that speaks Confluent's REST API, or on {@code memory://name}.
 *
 * <p>May be named in a configuration by its class; {@link RegistryConfig} has the keys. Serializer and deserializer
 * share one client and its cache. Thread-safe once configured.
 *
 * <pre>{@code
 * var serde = new RegistryAvroSerde<>(TicketEvent.class);
 * serde.configure(Map.of("schema.registry.url", "http://localhost:8081"), false);
 * }</pre>
 */
public final class RegistryAvroSerde<T extends IndexedRecord> implements Serde<T> {

    private final RegistryAvroSerializer<T> serializer = new RegistryAvroSerializer<>();
    private final RegistryAvroDeserializer<T> deserializer = new RegistryAvroDeserializer<>();
    private final @Nullable Class<T> type;

    /** A serde of whatever record comes, unless {@code specific.avro.value.type} says which. */
    public RegistryAvroSerde() {
        this.type = null;
    }

    /** A serde of one generated class, whatever the configuration says; other records are refused. */
    public RegistryAvroSerde(Class<T> type) {
        this.type = type;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        Map<String, Object> settings = new HashMap<>(configs);
        if (type != null) {
            settings.put(isKey ? RegistryConfig.KEY_TYPE : RegistryConfig.VALUE_TYPE, type);
        }
        RegistryConfig config = new RegistryConfig(settings, isKey);
        SchemaRegistry registry = Registries.connect(config);
        serializer.configure(config, isKey, registry);
        deserializer.configure(config, isKey, registry);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}

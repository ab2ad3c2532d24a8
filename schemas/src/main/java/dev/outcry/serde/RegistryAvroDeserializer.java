package dev.outcry.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Confluent's wire format: the writer's schema by its id from the registry, the reader's from the generated
 * class.
 *
 * <p>The class is {@code specific.avro.value.type} (or {@code key.type}), else the one that the writer's schema names;
 * with {@code specific.avro.reader=false} records are GenericRecords by the writer's schema. Null stays null.
 * Thread-safe once configured. Errors are {@link SerializationException}s, those that pass by waiting
 * {@link RegistryUnavailableException}s.
 */
public final class RegistryAvroDeserializer<T extends IndexedRecord> implements Deserializer<T> {

    private final WireFormat format = new WireFormat();
    private final ConcurrentMap<Integer, Target> targets = new ConcurrentHashMap<>();
    private volatile @Nullable Settings settings;

    /** To be configured by {@link #configure(Map, boolean)} before use. */
    public RegistryAvroDeserializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        RegistryConfig config = new RegistryConfig(configs, isKey);
        configure(config, isKey, Registries.connect(config));
    }

    void configure(RegistryConfig config, boolean isKey, SchemaRegistry registry) {
        settings = new Settings(registry, isKey, config.specificReader(), config.type());
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        Settings set = settings;
        if (set == null) {
            throw new IllegalStateException("deserializer of topic " + topic + " is used before it is configured");
        }
        try {
            return read(set, topic, data);
        } catch (SerializationException e) {
            throw WireFormat.located("reading from topic " + topic, e);
        }
    }

    // The caller's type can't be checked any closer than by the class that the configuration names.
    @SuppressWarnings("unchecked")
    private T read(Settings set, String topic, byte[] data) {
        int id = WireFormat.id(data);
        Schema writer = set.registry().schema(id, SubjectNames.ofTopic(topic, set.key()));
        if (writer.getType() != Schema.Type.RECORD) {
            throw new SerializationException("schema id " + id + " is a " + writer.getName() + " and no record");
        }
        Target target = targets.get(id);
        if (target == null) {
            target = target(set, writer, id);
            targets.put(id, target);
        }
        return (T) format.read(data, id, writer, target.reader(), target.type());
    }

    private static Target target(Settings set, Schema writer, int id) {
        if (!set.specific()) {
            return new Target(writer, null);
        }
        Class<? extends SpecificRecord> type = set.type() == null ? named(writer, id) : set.type();
        return new Target(schemaOf(type, writer, id), type);
    }

    private static Class<? extends SpecificRecord> named(Schema writer, int id) {
        Class<?> type = null;
        SecurityException refusal = null;
        try {
            type = new SpecificData(Thread.currentThread().getContextClassLoader()).getClass(writer);
        } catch (SecurityException e) {
            refusal = e;
        }
        if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
            throw new SerializationException(
                    "there is no generated class for schema " + writer.getFullName() + " (id " + id + ")", refusal);
        }
        return type.asSubclass(SpecificRecord.class);
    }

    private static Schema schemaOf(Class<? extends SpecificRecord> type, Schema writer, int id) {
        Schema reader = SpecificData.getForClass(type).getSchema(type);
        boolean same = reader.getFullName().equals(writer.getFullName())
                || reader.getAliases().contains(writer.getFullName());
        if (!same) {
            throw new SerializationException("a " + reader.getFullName() + " is expected, and this is a "
                    + writer.getFullName() + " (schema id " + id + ")");
        }
        return reader;
    }

    /** What records of one schema id become: the schema to read by, and the class, or null for generic records. */
    private record Target(Schema reader, @Nullable Class<? extends SpecificRecord> type) {}

    private record Settings(
            SchemaRegistry registry,
            boolean key,
            boolean specific,
            @Nullable Class<? extends SpecificRecord> type) {}
}

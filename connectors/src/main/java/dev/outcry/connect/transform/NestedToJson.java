package dev.outcry.connect.transform;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.cache.LRUCache;
import org.apache.kafka.common.cache.SynchronizedCache;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * Turns each nested field of a record's value (a record, a map, or an array of them) into one JSON string, with the
 * schema name that Debezium's JDBC sink stores as a {@code json} column; other fields stay as they are. Without it the
 * sink refuses records such as escalations, whose evidence is an array of records.
 *
 * <p>Settings: none. A record without a value (a tombstone) passes unchanged; a value that is no struct is refused with
 * a {@link DataException}, so that the worker's error handling decides what becomes of it.
 *
 * <pre>
 * transforms=json
 * transforms.json.type=dev.outcry.connect.transform.NestedToJson
 * </pre>
 */
public final class NestedToJson<R extends ConnectRecord<R>> implements Transformation<R> {

    /** The semantic name of a JSON string in Debezium. */
    static final String JSON_SCHEMA_NAME = "io.debezium.data.Json";

    private static final Set<Schema.Type> NESTED = Set.of(Schema.Type.STRUCT, Schema.Type.MAP);

    private final SynchronizedCache<Schema, Schema> flatSchemas = new SynchronizedCache<>(new LRUCache<>(64));
    private final JsonConverter json = new JsonConverter();

    @Override
    public void configure(Map<String, ?> configs) {
        json.configure(Map.of("schemas.enable", false), false);
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public R apply(R record) {
        if (record.value() == null) {
            return record;
        }
        if (!(record.value() instanceof Struct value)) {
            throw new DataException("NestedToJson takes records with a schema; the value from topic " + record.topic()
                    + " is " + record.value().getClass().getName());
        }
        Schema flat = flatSchema(value.schema());
        return record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                flat,
                flatten(record.topic(), value, flat),
                record.timestamp());
    }

    private Schema flatSchema(Schema schema) {
        Schema known = flatSchemas.get(schema);
        if (known != null) {
            return known;
        }
        SchemaBuilder flat = SchemaBuilder.struct().name(schema.name()).version(schema.version());
        for (Field field : schema.fields()) {
            flat.field(field.name(), isNested(field.schema()) ? jsonSchema(field.schema()) : field.schema());
        }
        Schema built = flat.build();
        flatSchemas.put(schema, built);
        return built;
    }

    private static Schema jsonSchema(Schema nested) {
        SchemaBuilder text = SchemaBuilder.string().name(JSON_SCHEMA_NAME);
        return nested.isOptional() ? text.optional().build() : text.build();
    }

    private static boolean isNested(Schema schema) {
        return schema.type() == Schema.Type.ARRAY ? isNested(schema.valueSchema()) : NESTED.contains(schema.type());
    }

    private Struct flatten(String topic, Struct value, Schema flat) {
        Struct result = new Struct(flat);
        for (Field field : value.schema().fields()) {
            Object content = value.get(field);
            result.put(field.name(), isNested(field.schema()) ? toJson(topic, field.schema(), content) : content);
        }
        return result;
    }

    private @Nullable String toJson(String topic, Schema schema, @Nullable Object content) {
        return content == null
                ? null
                : new String(json.fromConnectData(topic, schema, content), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        json.close();
    }
}

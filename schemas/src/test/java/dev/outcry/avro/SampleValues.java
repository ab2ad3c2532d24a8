package dev.outcry.avro;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Values for any schema of ours. */
enum SampleValues {
    /** Null and empty where possible, the first symbol of each enum. */
    SPARSE,
    /** Everything filled, the last symbol of each enum: the one that an older reader may not know. */
    FULL;

    GenericRecord record(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.name(), value(field.schema())));
        return record;
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> new GenericData.EnumSymbol(schema, pick(schema.getEnumSymbols()));
            case ARRAY -> this == SPARSE ? List.of() : List.of(value(schema.getElementType()));
            case MAP -> this == SPARSE ? Map.of() : Map.of("key", value(schema.getValueType()));
            case UNION -> value(pick(schema.getTypes()));
            case STRING -> this == SPARSE ? "" : "Grüße";
            case INT -> 42;
            case LONG -> 1_772_360_130_123L;
            case FLOAT -> 0.5f;
            case DOUBLE -> 0.5;
            case BOOLEAN -> true;
            case NULL -> null;
            default -> throw new IllegalArgumentException("no sample for " + schema);
        };
    }

    private <T> T pick(List<T> choices) {
        return this == SPARSE ? choices.get(0) : choices.get(choices.size() - 1);
    }
}

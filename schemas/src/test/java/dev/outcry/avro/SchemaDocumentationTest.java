package dev.outcry.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

/**
 * The schemas are what other teams read first: nothing in them goes unexplained, and no enum closes the door to new
 * symbols.
 */
class SchemaDocumentationTest {

    @Test
    void shouldDocumentEveryRecordFieldAndEnum() throws Exception {
        List<String> undocumented = new ArrayList<>();
        for (Schema schema : namedSchemas()) {
            if (isBlank(schema.getDoc())) {
                undocumented.add(schema.getFullName());
            }
            if (schema.getType() == Schema.Type.RECORD) {
                schema.getFields().stream()
                        .filter(field -> isBlank(field.doc()))
                        .forEach(field -> undocumented.add(schema.getFullName() + "." + field.name()));
            }
        }
        assertThat(undocumented).isEmpty();
    }

    @Test
    void shouldGiveEveryEnumADefault() throws Exception {
        assertThat(namedSchemas())
                .filteredOn(schema -> schema.getType() == Schema.Type.ENUM)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.getEnumDefault())
                        .as(schema.getFullName())
                        .isNotNull());
    }

    private static List<Schema> namedSchemas() throws IOException, ClassNotFoundException {
        Map<String, Schema> found = new LinkedHashMap<>();
        for (String name : SchemaEvolutionTest.topicRecords()) {
            collect(SpecificData.get().getSchema(Class.forName("dev.outcry.avro." + name)), found);
        }
        return List.copyOf(found.values());
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case ARRAY -> collect(schema.getElementType(), found);
            case MAP -> collect(schema.getValueType(), found);
            case UNION -> schema.getTypes().forEach(part -> collect(part, found));
            case ENUM -> found.put(schema.getFullName(), schema);
            case RECORD -> {
                if (found.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            default -> {}
        }
    }

    private static boolean isBlank(String doc) {
        return doc == null || doc.isBlank();
    }
}

package dev.outcry.connect.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NestedToJsonTest {

    private static final Schema EVIDENCE = SchemaBuilder.struct()
            .field("rule", Schema.STRING_SCHEMA)
            .field("start", Schema.INT32_SCHEMA)
            .build();
    private static final Schema PLAYBOOK = SchemaBuilder.struct()
            .field("owner", Schema.STRING_SCHEMA)
            .optional()
            .build();
    private static final Schema ESCALATION = SchemaBuilder.struct()
            .name("dev.outcry.avro.Escalation")
            .field("ticketId", Schema.STRING_SCHEMA)
            .field("otherScenarios", SchemaBuilder.array(Schema.STRING_SCHEMA).build())
            .field("evidence", SchemaBuilder.array(EVIDENCE).build())
            .field(
                    "attributes",
                    SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.STRING_SCHEMA)
                            .build())
            .field("playbook", PLAYBOOK)
            .build();

    private final NestedToJson<SinkRecord> transform = new NestedToJson<>();

    @BeforeEach
    void configure() {
        transform.configure(Map.of());
    }

    @Test
    void shouldTurnNestedFieldsIntoJsonAndKeepTheRest() {
        Struct flat = (Struct) transform.apply(record(escalation())).value();

        assertThat(flat.getString("ticketId")).isEqualTo("T-1");
        assertThat(flat.getArray("otherScenarios")).isEqualTo(List.of("ANGRY_CUSTOMER"));
        assertThat(flat.getString("evidence"))
                .isEqualTo("[{\"rule\":\"LEGAL/solicitor\",\"start\":3},{\"rule\":\"LEGAL/court\",\"start\":40}]");
        assertThat(flat.getString("attributes")).isEqualTo("{\"vip\":\"yes\"}");
        assertThat(flat.schema().field("evidence").schema().name()).isEqualTo(NestedToJson.JSON_SCHEMA_NAME);
    }

    @Test
    void shouldKeepAnAbsentNestedFieldAbsent() {
        Struct flat = (Struct) transform.apply(record(escalation())).value();

        assertThat(flat.get("playbook")).isNull();
        assertThat(flat.schema().field("playbook").schema().isOptional()).isTrue();
    }

    @Test
    void shouldKeepNameAndReuseSchemaSoThatTheSinkSeesOneTable() {
        Schema first = transform.apply(record(escalation())).valueSchema();
        Schema second = transform.apply(record(escalation())).valueSchema();

        assertThat(first.name()).isEqualTo("dev.outcry.avro.Escalation");
        assertThat(second).isSameAs(first);
    }

    @Test
    void shouldPassTombstones() {
        SinkRecord tombstone = new SinkRecord("t", 0, Schema.STRING_SCHEMA, "k", null, null, 0);

        assertThat(transform.apply(tombstone)).isSameAs(tombstone);
    }

    @Test
    void shouldRefuseValuesWithoutSchemaByTopic() {
        SinkRecord bare = new SinkRecord("support.escalations.legal", 0, null, null, null, "text", 0);

        assertThatThrownBy(() -> transform.apply(bare))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("support.escalations.legal")
                .hasMessageContaining("java.lang.String");
    }

    @Test
    @SuppressWarnings("rawtypes") // as the worker loads it
    void shouldBeFoundByTheWorker() {
        assertThat(ServiceLoader.load(Transformation.class).stream().map(ServiceLoader.Provider::type))
                .anySatisfy(type -> assertThat(type).isEqualTo(NestedToJson.class));
    }

    private static Struct escalation() {
        return new Struct(ESCALATION)
                .put("ticketId", "T-1")
                .put("otherScenarios", List.of("ANGRY_CUSTOMER"))
                .put("evidence", List.of(evidence("LEGAL/solicitor", 3), evidence("LEGAL/court", 40)))
                .put("attributes", Map.of("vip", "yes"));
    }

    private static Struct evidence(String rule, int start) {
        return new Struct(EVIDENCE).put("rule", rule).put("start", start);
    }

    private static SinkRecord record(Struct value) {
        return new SinkRecord("support.escalations.legal", 0, Schema.STRING_SCHEMA, "c1", value.schema(), value, 7);
    }
}

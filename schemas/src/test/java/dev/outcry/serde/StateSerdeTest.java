package dev.outcry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.RulePack;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class StateSerdeTest {

    private static final String STORE = "a-store";

    private final StateSerde<RulePack> serde = new StateSerde<>(RulePack.class);

    @Test
    void shouldReadWhatItWrote() {
        byte[] first = serde.serializer().serialize(STORE, Records.aRulePack());
        byte[] second = serde.serializer().serialize(STORE, Records.aRulePack());

        assertThat(first).isEqualTo(second).startsWith(0xc3, 0x01);
        assertThat(serde.deserializer().deserialize(STORE, first)).isEqualTo(Records.aRulePack());
    }

    @Test
    void shouldKeepNull() {
        assertThat(serde.serializer().serialize(STORE, null)).isNull();
        assertThat(serde.deserializer().deserialize(STORE, null)).isNull();
    }

    @Test
    void shouldReadStateOfAnOlderSchemaThatIsGiven() throws IOException {
        Schema older = new Schema.Parser().parse(Records.OLDER_RULE_PACK);

        RulePack read =
                new StateSerde<>(RulePack.class, List.of(older)).deserializer().deserialize(STORE, writtenUnder(older));

        assertThat(read.getText()).isEqualTo("rules: []");
        assertThat(read.getPublishedAt()).isNull();
    }

    @Test
    void shouldRefuseStateOfASchemaThatIsNotGiven() throws IOException {
        byte[] bytes = writtenUnder(new Schema.Parser().parse(Records.OLDER_RULE_PACK));

        assertRefused(bytes);
    }

    @Test
    void shouldRefuseDamagedState() {
        byte[] bytes = serde.serializer().serialize(STORE, Records.aRulePack());

        for (int length = 0; length < bytes.length; length++) {
            assertRefused(Arrays.copyOf(bytes, length));
        }
    }

    private void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> serde.deserializer().deserialize(STORE, bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(STORE)
                .hasMessageContaining("dev.outcry.avro.RulePack");
    }

    private static byte[] writtenUnder(Schema schema) throws IOException {
        GenericRecord record = new GenericData.Record(schema);
        record.put("name", "LEGAL_THREAT");
        record.put("version", "6");
        record.put("text", "rules: []");
        return new BinaryMessageEncoder<>(GenericData.get(), schema)
                .encode(record)
                .array();
    }
}

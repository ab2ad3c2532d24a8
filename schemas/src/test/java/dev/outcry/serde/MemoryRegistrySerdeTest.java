package dev.outcry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.RulePack;
import dev.outcry.avro.TicketEvent;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on {@code memory://}, and what our serde does beyond it. */
class MemoryRegistrySerdeTest extends RegistrySerdeContract {

    private static final String NAME = "memory-registry-serde-test";

    @AfterEach
    void forget() {
        MemoryRegistries.forget(NAME);
    }

    @Override
    protected String registryUrl() {
        return "memory://" + NAME;
    }

    @Override
    protected void register(String subject, String schema) {
        MemoryRegistries.named(NAME).register(subject, schema);
    }

    @Test
    void shouldRefuseAnotherRecordThanTheConfiguredOne() {
        RegistryAvroSerde<RulePack> packs = new RegistryAvroSerde<>();
        packs.configure(Map.of("schema.registry.url", registryUrl()), false);
        RegistryAvroSerde<TicketEvent> events = new RegistryAvroSerde<>(TicketEvent.class);
        events.configure(Map.of("schema.registry.url", registryUrl()), false);
        byte[] bytes = packs.serializer().serialize(topic(), Records.aRulePack());

        assertThatThrownBy(() -> events.deserializer().deserialize(topic(), bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("a dev.outcry.avro.TicketEvent is expected")
                .hasMessageContaining("dev.outcry.avro.RulePack");
    }

    @Test
    void shouldRefuseToWriteAnotherRecordThanTheConfiguredOne() {
        RegistryAvroSerde<RulePack> serde = new RegistryAvroSerde<>();
        serde.configure(
                Map.of("schema.registry.url", registryUrl(), RegistryConfig.VALUE_TYPE, TicketEvent.class), false);

        assertThatThrownBy(() -> serde.serializer().serialize(topic(), Records.aRulePack()))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(topic())
                .hasMessageContaining("TicketEvent");
    }

    @Test
    void shouldRefuseARecordThatDoesNotFitItsSchema() {
        Schema schema = new Schema.Parser().parse(Records.OLDER_RULE_PACK);
        GenericRecord unfilled = new GenericData.Record(schema);
        RegistryAvroSerde<GenericRecord> serde = new RegistryAvroSerde<>();
        serde.configure(Map.of("schema.registry.url", registryUrl()), false);

        assertThatThrownBy(() -> serde.serializer().serialize(topic(), unfilled))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(topic())
                .hasMessageContaining("RulePack");
    }

    @Test
    void shouldWriteTheNextRecordWholeAfterOneThatFailed() {
        Schema schema = new Schema.Parser().parse(Records.OLDER_RULE_PACK);
        GenericRecord half = new GenericData.Record(schema);
        half.put("name", "LEGAL_THREAT");
        GenericRecord whole = new GenericData.Record(schema);
        whole.put("name", "REFUND");
        whole.put("version", "7");
        whole.put("text", "rules: []");
        RegistryAvroSerde<GenericRecord> serde = new RegistryAvroSerde<>();
        serde.configure(Map.of("schema.registry.url", registryUrl()), false);
        byte[] expected = serde.serializer().serialize(topic(), whole);

        assertThatThrownBy(() -> serde.serializer().serialize(topic(), half))
                .isInstanceOf(SerializationException.class);

        assertThat(serde.serializer().serialize(topic(), whole)).isEqualTo(expected);
    }

    @Test
    void shouldReadGenericRecordsWhenAskedTo() {
        Serde<RulePack> specific = serde(Map.of());
        RegistryAvroSerde<GenericRecord> generic = new RegistryAvroSerde<>();
        generic.configure(Map.of("schema.registry.url", registryUrl(), "specific.avro.reader", "false"), false);

        byte[] bytes = specific.serializer().serialize(topic(), Records.aRulePack());

        assertThat(generic.deserializer().deserialize(topic(), bytes).get("name"))
                .hasToString("LEGAL_THREAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nobody", "java.io.File", "java.util.ArrayList"})
    void shouldRefuseASchemaWithoutAGeneratedClass(String name) {
        register(topic() + "-value", "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[]}");
        int id = MemoryRegistries.named(NAME).latest(topic() + "-value").id();
        byte[] bytes = ByteBuffer.allocate(5).put((byte) 0).putInt(id).array();

        assertThatThrownBy(() -> this.<RulePack>serde(Map.of()).deserializer().deserialize(topic(), bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(topic());
    }

    @Test
    void shouldNameSubjectsOfKeysByTheTopic() {
        RegistryAvroSerde<RulePack> keys = new RegistryAvroSerde<>();
        keys.configure(Map.of("schema.registry.url", registryUrl()), true);

        keys.serializer().serialize(topic(), Records.aRulePack());

        assertThat(MemoryRegistries.named(NAME).subjects()).containsExactly(topic() + "-key");
    }

    @Test
    void shouldServeManyThreadsAtOnce() {
        Serde<TicketEvent> serde = serde(Map.of());
        List<TicketEvent> events = IntStream.range(0, 2_000)
                .mapToObj(i -> TicketEvent.newBuilder(Records.aTicketEvent())
                        .setEventId("e-" + i)
                        .build())
                .toList();

        List<TicketEvent> read = events.parallelStream()
                .map(event -> serde.serializer().serialize(topic(), event))
                .map(bytes -> serde.deserializer().deserialize(topic(), bytes))
                .toList();

        assertThat(read).isEqualTo(events);
    }

    @Test
    void shouldAcceptConfluentsNameOfTheStrategy() {
        Serde<RulePack> serde = serde(
                Map.of("value.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicNameStrategy"));

        serde.serializer().serialize(topic(), Records.aRulePack());

        assertThat(MemoryRegistries.named(NAME).subjects()).containsExactly(topic() + "-value");
    }

    @Test
    void shouldRefuseSettingsThatItDoesNotUnderstand() {
        assertRefusedSetting("value.subject.name.strategy", "com.example.Mine", "TopicNameStrategy");
        assertRefusedSetting("basic.auth.credentials.source", "SASL_INHERIT", "USER_INFO");
        assertRefusedSetting("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info");
        assertRefusedSetting("schema.registry.url", "memory://a,http://b", "stands alone");
        assertRefusedSetting("schema.registry.url", "ftp://user:secret@b", "http://localhost:8081");
        assertRefusedSetting("schema.registry.url", "", "schema.registry.url");
        assertRefusedSetting("specific.avro.value.type", "java.lang.String", "generated by Avro");
    }

    private void assertRefusedSetting(String key, String value, String expected) {
        Map<String, Object> settings = new HashMap<>(Map.of("schema.registry.url", "http://localhost:8081"));
        settings.put(key, value);
        assertThatThrownBy(() -> new RegistryAvroSerde<RulePack>().configure(settings, false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(expected)
                .hasMessageNotContaining("secret");
    }
}

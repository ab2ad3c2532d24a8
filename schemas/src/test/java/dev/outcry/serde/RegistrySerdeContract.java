package dev.outcry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.RulePack;
import dev.outcry.avro.TicketEvent;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a serde of Avro records does on a schema registry, whichever serde and whichever registry. */
public abstract class RegistrySerdeContract {

    // A topic of its own for each test: registries outlive them.
    private String topic = "";

    @BeforeEach
    void useATopicOfItsOwn() {
        topic = "topic-" + UUID.randomUUID();
    }

    /** The value for schema.registry.url. */
    protected abstract String registryUrl();

    /** Registers a schema past the serde. */
    protected abstract void register(String subject, String schema);

    /** The serde to test, not configured. */
    protected <T extends SpecificRecord> Serde<T> newSerde() {
        return new RegistryAvroSerde<>();
    }

    protected final String topic() {
        return topic;
    }

    protected final <T extends SpecificRecord> Serde<T> serde(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("schema.registry.url", registryUrl(), "max.retries", 0));
        all.putAll(settings);
        Serde<T> serde = newSerde();
        serde.configure(all, false);
        return serde;
    }

    @Test
    void shouldReadWhatItWrote() {
        Serde<TicketEvent> serde = serde(Map.of());
        TicketEvent event = Records.aTicketEvent();

        byte[] bytes = serde.serializer().serialize(topic, event);

        assertThat(serde.deserializer().deserialize(topic, bytes)).isEqualTo(event);
        assertThat(this.<TicketEvent>serde(Map.of()).deserializer().deserialize(topic, bytes))
                .as("read by another process")
                .isEqualTo(event);
    }

    @Test
    void shouldKeepNull() {
        Serde<RulePack> serde = serde(Map.of("schema.registry.url", "http://127.0.0.1:1"));

        assertThat(serde.serializer().serialize(topic, null)).isNull();
        assertThat(serde.deserializer().deserialize(topic, null)).isNull();
    }

    @Test
    void shouldGiveOneSchemaOneIdUnderTwoSubjects() {
        byte[] one = write(topic);
        byte[] other = write(topic + "-other");

        assertThat(one).startsWith(0);
        assertThat(one).isEqualTo(other).isEqualTo(write(topic));
        assertThat(read(one)).isEqualTo(Records.aRulePack());
    }

    @Test
    void shouldReadIdsOfSubjectsThatDiffer() {
        register(topic + "-first-value", Records.OLDER_RULE_PACK);
        register(topic + "-value", Records.OLDER_RULE_PACK);
        byte[] bytes = write(topic);

        assertThat(read(bytes)).isEqualTo(Records.aRulePack());
    }

    @Test
    void shouldRefuseToWriteAnIncompatibleSchema() {
        register(topic + "-value", Records.STRANGE_RULE_PACK);

        assertRefused(() -> write(topic)).hasStackTraceContaining("409").hasStackTraceContaining(topic);
    }

    @Test
    void shouldRefuseToWriteAnUnknownSchemaWhenItMayNotRegister() {
        Serde<RulePack> serde = serde(Map.of("auto.register.schemas", false));

        assertRefused(() -> serde.serializer().serialize(topic, Records.aRulePack()));
    }

    @Test
    void shouldLookUpAKnownSchemaWhenItMayNotRegister() {
        byte[] bytes = write(topic);
        Serde<RulePack> serde = serde(Map.of("auto.register.schemas", false));

        assertThat(serde.serializer().serialize(topic, Records.aRulePack())).isEqualTo(bytes);
    }

    @Test
    void shouldWriteByTheLatestVersion() {
        register(topic + "-value", Records.OLDER_RULE_PACK);
        Serde<RulePack> serde = serde(Map.of(
                "auto.register.schemas", false, "use.latest.version", true, "latest.compatibility.strict", false));

        byte[] bytes = serde.serializer().serialize(topic, Records.aRulePack());

        RulePack read = read(bytes);
        assertThat(read.getText()).isEqualTo(Records.aRulePack().getText());
        assertThat(read.getPublishedAt())
                .as("a field that the latest version lacks")
                .isNull();
    }

    @Test
    void shouldRefuseAnUnknownId() {
        byte[] bytes = ByteBuffer.allocate(9).put((byte) 0).putInt(99_999_999).array();

        assertRefused(() -> read(bytes)).hasStackTraceContaining("99999999");
    }

    @Test
    void shouldRefuseAWrongMagicByte() {
        byte[] bytes = write(topic);
        bytes[0] = 1;

        assertRefused(() -> read(bytes)).hasStackTraceContaining("magic byte");
    }

    @Test
    void shouldRefuseTruncatedBytesWhereverTheyEnd() {
        byte[] bytes = write(topic);

        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            assertRefused(() -> read(truncated));
        }
    }

    private byte[] write(String to) {
        return this.<RulePack>serde(Map.of()).serializer().serialize(to, Records.aRulePack());
    }

    private RulePack read(byte[] bytes) {
        return this.<RulePack>serde(Map.of()).deserializer().deserialize(topic, bytes);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .isInstanceOf(SerializationException.class)
                .isNotInstanceOf(RegistryUnavailableException.class);
    }
}

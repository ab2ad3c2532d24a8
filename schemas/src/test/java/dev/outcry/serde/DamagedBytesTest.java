package dev.outcry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.RulePack;
import dev.outcry.avro.TicketEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the bytes are, the answer is a record or a SerializationException: no error that ends a stream, no memory
 * eaten.
 */
class DamagedBytesTest {

    private static final String TOPIC = "damaged";
    private static final String REGISTRY = "damaged-bytes-test";

    @AfterEach
    void forget() {
        MemoryRegistries.forget(REGISTRY);
    }

    @Test
    void shouldRefuseTrailingBytes() {
        Serde<RulePack> serde = serde();
        byte[] bytes = serde.serializer().serialize(TOPIC, Records.aRulePack());

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(TOPIC)
                .hasMessageContaining("left over");
    }

    @Test
    void shouldRefuseALengthThatTheBytesCannotHold() {
        Serde<RulePack> serde = serde();
        byte[] bytes = serde.serializer().serialize(TOPIC, Records.aRulePack());
        byte[] claimsTwoGigabytes = ByteBuffer.allocate(11)
                .put(bytes, 0, 5)
                .put(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0e, 'x'})
                .array();

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, claimsTwoGigabytes))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void shouldRefuseDamagedBytesWhateverTheDamage() {
        Serde<TicketEvent> serde = serde();
        TicketEvent event = TicketEvent.newBuilder(Records.aTicketEvent())
                .setAttributes(Map.of("plan", "gold", "region", "eu"))
                .build();
        byte[] bytes = serde.serializer().serialize(TOPIC, event);
        Random random = new Random(20_260_301);

        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = bytes.clone();
            for (int flips = random.nextInt(8); flips >= 0; flips--) {
                damaged[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt();
            }
            assertReadOrRefused(serde, damaged);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 24, 1L << 30, Integer.MAX_VALUE - 8L, Integer.MAX_VALUE, 1L << 40, Long.MAX_VALUE})
    void shouldRefuseMoreEntriesThanTheBytesCanHold(long entries) throws IOException {
        Serde<TicketEvent> serde = serde();
        byte[] bytes = serde.serializer().serialize(TOPIC, Records.aTicketEvent());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // The last byte says that the map at the record's end is empty.
        out.write(bytes, 0, bytes.length - 1);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        encoder.writeLong(entries);
        encoder.writeString("a key");

        assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, out.toByteArray()))
                .isInstanceOf(SerializationException.class);
    }

    private void assertReadOrRefused(Serde<TicketEvent> serde, byte[] bytes) {
        try {
            assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isNotNull();
        } catch (SerializationException e) {
            assertThat(e).hasMessageContaining(TOPIC);
        }
    }

    private static <T extends IndexedRecord> Serde<T> serde() {
        RegistryAvroSerde<T> serde = new RegistryAvroSerde<>();
        serde.configure(Map.of("schema.registry.url", "memory://" + REGISTRY), false);
        return serde;
    }
}

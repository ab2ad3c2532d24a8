package dev.outcry.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Avro's single-object encoding, for state stores and internal topics: no registry to ask.
 *
 * @param <T> the record
 */
public final class StateSerde<T extends SpecificRecord> extends Serdes.WrapperSerde<T> {

    public StateSerde(Class<T> type) {
        this(type, SpecificData.getForClass(type));
    }

    private StateSerde(Class<T> type, SpecificData model) {
        this(
                new BinaryMessageEncoder<>(model, model.getSchema(type)),
                new BinaryMessageDecoder<>(model, model.getSchema(type)));
    }

    private StateSerde(BinaryMessageEncoder<T> encoder, BinaryMessageDecoder<T> decoder) {
        super((topic, value) -> encode(encoder, value), (topic, bytes) -> decode(decoder, bytes));
    }

    @SuppressWarnings("NullAway") // Kafka's serializers give null for null
    private static <T> byte[] encode(BinaryMessageEncoder<T> encoder, T value) {
        if (value == null) {
            return null;
        }
        try {
            ByteBuffer buffer = encoder.encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new SerializationException("cannot encode state", e);
        }
    }

    @SuppressWarnings("NullAway") // Kafka's deserializers give null for null
    private static <T> T decode(BinaryMessageDecoder<T> decoder, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return decoder.decode(bytes, null);
        } catch (IOException e) {
            throw new SerializationException("cannot decode state", e);
        }
    }
}

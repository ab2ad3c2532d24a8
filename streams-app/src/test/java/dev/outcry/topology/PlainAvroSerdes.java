package dev.outcry.topology;

import dev.outcry.topology.contract.AvroSerdes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** Avro without a registry: a zero byte, then the record. Enough for tests that are not about registries. */
public final class PlainAvroSerdes implements AvroSerdes {

    @Override
    public <T extends SpecificRecord> Serde<T> forKeys(Class<T> type) {
        return serdeOf(type);
    }

    @Override
    public <T extends SpecificRecord> Serde<T> forValues(Class<T> type) {
        return serdeOf(type);
    }

    private static <T extends SpecificRecord> Serde<T> serdeOf(Class<T> type) {
        var schema = SpecificData.get().getSchema(type);
        var writer = new SpecificDatumWriter<T>(schema);
        var reader = new SpecificDatumReader<T>(schema);
        return Serdes.serdeFrom((topic, value) -> encode(writer, value), (topic, bytes) -> decode(reader, bytes));
    }

    @SuppressWarnings("NullAway") // a null record has null bytes, as with every serializer of Kafka's
    private static <T> byte[] encode(SpecificDatumWriter<T> writer, @Nullable T value) {
        if (value == null) {
            return null;
        }
        var out = new ByteArrayOutputStream();
        out.write(0);
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.write(value, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @SuppressWarnings("NullAway") // null bytes are a null record
    private static <T> T decode(SpecificDatumReader<T> reader, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (bytes.length == 0 || bytes[0] != 0) {
            throw new SerializationException("unknown magic byte");
        }
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, null));
        } catch (IOException e) {
            throw new SerializationException("not a record: " + e.getMessage(), e);
        }
    }
}

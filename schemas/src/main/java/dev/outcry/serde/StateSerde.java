package dev.outcry.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Serde for state stores: Avro's single-object encoding, whose 10-byte prefix holds the schema's fingerprint.
 *
 * <p>Needs no registry, so that state can be restored while the registry is away, and reads what older versions of the
 * program wrote, as long as their schemas are given. Null stays null. Thread-safe. Errors are
 * {@link SerializationException}s.
 */
public final class StateSerde<T extends SpecificRecord> implements Serde<T> {

    private final String name;
    private final byte[] prefix;
    private final DatumWriter<T> writer;
    private final DatumReader<T> reader;
    private final BinaryMessageDecoder<T> older;
    private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);

    /**
     * @param type the generated class
     * @param olderSchemas schemas under which state may have been written before
     */
    public StateSerde(Class<T> type, List<Schema> olderSchemas) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        this.name = schema.getFullName();
        this.prefix = prefix(schema);
        this.writer = new SpecificDatumWriter<>(schema, model);
        this.reader = new SpecificDatumReader<>(schema, schema, model);
        this.older = new BinaryMessageDecoder<>(model, schema);
        olderSchemas.forEach(older::addSchema);
    }

    /** A serde of state that nobody wrote under an older schema. */
    public StateSerde(Class<T> type) {
        this(type, List.of());
    }

    @Override
    public Serializer<T> serializer() {
        return this::write;
    }

    @Override
    public Deserializer<T> deserializer() {
        return this::read;
    }

    private byte @Nullable [] write(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        try {
            return workspaces.get().write(data);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("writing a " + name + " to " + topic + ": " + e, e);
        }
    }

    private @Nullable T read(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        try {
            return isPrefixed(data) ? workspaces.get().read(data) : older.decode(data);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("reading a " + name + " from " + topic + ": " + e, e);
        }
    }

    /** Two bytes that say what it is, then the schema's fingerprint, by Avro's specification. */
    private static byte[] prefix(Schema schema) {
        return ByteBuffer.allocate(2 + Long.BYTES)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    private boolean isPrefixed(byte[] data) {
        return data.length >= prefix.length && Arrays.equals(data, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** What one thread writes and reads with, again and again: Avro's own makes new ones for each message. */
    private final class Workspace {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        private @Nullable BinaryEncoder encoder;
        private @Nullable BinaryDecoder decoder;

        byte[] write(T data) throws IOException {
            // Before the reset: what a failed record left in the encoder is flushed here, and thrown away by it.
            encoder = EncoderFactory.get().binaryEncoder(out, encoder);
            out.reset();
            out.writeBytes(prefix);
            writer.write(data, encoder);
            encoder.flush();
            return out.toByteArray();
        }

        T read(byte[] data) throws IOException {
            int length = data.length - prefix.length;
            decoder = DecoderFactory.get().binaryDecoder(data, prefix.length, length, decoder);
            return reader.read(null, decoder);
        }
    }
}

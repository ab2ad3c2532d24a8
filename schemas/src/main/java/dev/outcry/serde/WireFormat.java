package dev.outcry.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Confluent's wire format: {@code 00}, the schema's id as a big-endian integer, the record in Avro's binary form.
 *
 * <p>Thread-safe: readers and writers are shared, encoders and buffers are each thread's own.
 */
final class WireFormat {

    private static final int PREFIX = 5;
    private static final byte MAGIC = 0;

    private final ConcurrentMap<Model, DatumWriter<IndexedRecord>> writers = new ConcurrentHashMap<>();
    private final ConcurrentMap<Model, DatumReader<IndexedRecord>> readers = new ConcurrentHashMap<>();
    private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);

    /** Reads the id, and refuses bytes that aren't in this format. */
    static int id(byte[] bytes) {
        if (bytes.length < PREFIX) {
            throw new SerializationException("truncated: " + bytes.length + " bytes can't hold a magic byte and an id");
        }
        if (bytes[0] != MAGIC) {
            throw new SerializationException("wrong magic byte " + bytes[0] + ", not Confluent's wire format");
        }
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    /** The same kind of exception, with the place in front of its message. */
    static SerializationException located(String where, SerializationException e) {
        String message = where + ": " + e.getMessage();
        return e instanceof RegistryUnavailableException
                ? new RegistryUnavailableException(message, e)
                : new SerializationException(message, e);
    }

    byte[] write(int id, Schema schema, IndexedRecord data) {
        Workspace workspace = workspaces.get();
        try {
            return workspace.write(id, writers.computeIfAbsent(model(data, schema), Model::writer), data);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("a " + schema.getFullName() + " that doesn't fit its schema: " + e, e);
        }
    }

    IndexedRecord read(byte[] bytes, int id, Schema writer, Schema reader, @Nullable Class<?> type) {
        Workspace workspace = workspaces.get();
        Model model = new Model(writer, reader, type);
        try {
            return workspace.read(bytes, readers.computeIfAbsent(model, Model::reader));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "truncated or damaged " + writer.getFullName() + " (schema id " + id + "): " + e, e);
        }
    }

    /** The record as one of another schema, by Avro's rules of resolution. */
    IndexedRecord convert(IndexedRecord data, Schema wanted) {
        Schema own = data.getSchema();
        if (own.equals(wanted)) {
            return data;
        }
        byte[] bytes = write(0, own, data);
        try {
            return workspaces.get().read(bytes, new GenericDatumReader<>(own, wanted));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "a " + own.getFullName() + " can't be written by the subject's latest schema: " + e, e);
        }
    }

    private static Model model(IndexedRecord data, Schema schema) {
        return new Model(schema, schema, data instanceof SpecificRecord ? data.getClass() : null);
    }

    /** A pair of schemas, and the generated class, or null for generic records. */
    private record Model(
            Schema writerSchema,
            Schema readerSchema,
            @Nullable Class<?> type) {

        DatumWriter<IndexedRecord> writer() {
            return type == null
                    ? new GenericDatumWriter<>(writerSchema, GenericData.get())
                    : new SpecificDatumWriter<>(writerSchema, SpecificData.getForClass(type));
        }

        DatumReader<IndexedRecord> reader() {
            return type == null
                    ? new GenericDatumReader<>(writerSchema, readerSchema, GenericData.get())
                    : new SpecificDatumReader<>(writerSchema, readerSchema, SpecificData.getForClass(type));
        }
    }

    /** What one thread encodes and decodes with; grows to the largest record and is reused. */
    private static final class Workspace {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        private @Nullable BinaryEncoder encoder;
        private @Nullable BinaryDecoder decoder;

        byte[] write(int id, DatumWriter<IndexedRecord> writer, IndexedRecord data) throws IOException {
            // Before the reset: what a failed record left in the encoder is flushed here, and thrown away by it.
            encoder = EncoderFactory.get().binaryEncoder(out, encoder);
            out.reset();
            out.write(MAGIC);
            out.write(id >>> 24);
            out.write(id >>> 16);
            out.write(id >>> 8);
            out.write(id);
            writer.write(data, encoder);
            encoder.flush();
            return out.toByteArray();
        }

        IndexedRecord read(byte[] bytes, DatumReader<IndexedRecord> reader) throws IOException {
            decoder = DecoderFactory.get().binaryDecoder(bytes, PREFIX, bytes.length - PREFIX, decoder);
            IndexedRecord data = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IOException("bytes left over after the record");
            }
            return data;
        }
    }
}

package dev.outcry.serde;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
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
    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    /**
     * @param type the generated class
     * @param olderSchemas schemas under which state may have been written before
     */
    public StateSerde(Class<T> type, List<Schema> olderSchemas) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        this.name = schema.getFullName();
        this.encoder = new BinaryMessageEncoder<>(model, schema);
        this.decoder = new BinaryMessageDecoder<>(model, schema);
        olderSchemas.forEach(decoder::addSchema);
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
            // The encoder copies, so the buffer's array holds this record alone.
            return encoder.encode(data).array();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("writing a " + name + " to " + topic + ": " + e, e);
        }
    }

    private @Nullable T read(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        try {
            return decoder.decode(data);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("reading a " + name + " from " + topic + ": " + e, e);
        }
    }
}

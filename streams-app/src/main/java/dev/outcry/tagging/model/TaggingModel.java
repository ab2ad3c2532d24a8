package dev.outcry.tagging.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A trained model: the sentence network and the stack over it and the rules. Immutable. Its version is a short hash of
 * its bytes.
 */
public final class TaggingModel {

    private static final String RESOURCE = "/model/outcry.model";
    private static final int MAGIC = 0x4f63724d;
    private static final int FORMAT = 3;
    private static final int VERSION_DIGITS = 12;

    private final SentenceModel sentences;
    private final Stacker stacker;
    private final String version;

    private TaggingModel(SentenceModel sentences, Stacker stacker, String version) {
        this.sentences = sentences;
        this.stacker = stacker;
        this.version = version;
    }

    /** The model that comes with the program, where it was built with one. */
    public static Optional<TaggingModel> bundled() {
        try (InputStream in = TaggingModel.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + RESOURCE + " can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * The model of a file.
     *
     * @throws UncheckedIOException when it can't be read or is no model of this format
     */
    public static TaggingModel load(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The model that these bytes are. */
    public static TaggingModel of(byte[] bytes) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new java.io.ByteArrayInputStream(bytes)))) {
            if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
                throw new IOException("not a model of format " + FORMAT);
            }
            ModelVocabulary vocabulary = readVocabulary(in);
            Network network = readNetwork(in, vocabulary.size());
            SentenceModel sentences = new SentenceModel(vocabulary, network);
            return new TaggingModel(sentences, readStacker(in), hash(bytes));
        }
    }

    /** A model as bytes; the same model gives the same bytes. */
    public static byte[] bytes(ModelVocabulary vocabulary, Network network, Stacker stacker) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(FORMAT);
            writeVocabulary(out, vocabulary);
            writeNetwork(out, network);
            writeFloats(out, stacker.intercepts());
            writeFloats(out, stacker.shared());
            writeFloats(out, stacker.own());
            writeFloats(out, stacker.thresholds());
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
        return bytes.toByteArray();
    }

    private static void writeVocabulary(DataOutputStream out, ModelVocabulary vocabulary) throws IOException {
        int kinds = ModelVocabulary.KINDS.size();
        out.writeInt(vocabulary.size() - kinds);
        for (int word = kinds; word < vocabulary.size(); word++) {
            out.writeUTF(vocabulary.word(word));
        }
    }

    private static ModelVocabulary readVocabulary(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
        }
        return new ModelVocabulary(words);
    }

    private static void writeNetwork(DataOutputStream out, Network network) throws IOException {
        out.writeInt(network.dimensions());
        out.writeInt(network.filters());
        out.writeInt(network.hidden());
        out.writeInt(network.labels());
        QuantisedRows.write(out, network.words(), network.dimensions());
        writeFloats(out, network.convolution());
        writeFloats(out, network.filterBias());
        writeFloats(out, network.head());
        writeFloats(out, network.inner());
        writeFloats(out, network.innerBias());
        writeFloats(out, network.outer());
        writeFloats(out, network.mean());
        writeFloats(out, network.authors());
    }

    private static Network readNetwork(DataInputStream in, int words) throws IOException {
        int dimensions = in.readInt();
        int filters = in.readInt();
        int hidden = in.readInt();
        int labels = in.readInt();
        if (labels != ScenarioIndex.COUNT) {
            throw new IOException("a model of " + labels + " scenarios, where there are " + ScenarioIndex.COUNT);
        }
        return new Network(
                dimensions,
                filters,
                hidden,
                labels,
                QuantisedRows.read(in, words, dimensions),
                readFloats(in),
                readFloats(in),
                readFloats(in),
                readFloats(in),
                readFloats(in),
                readFloats(in),
                readFloats(in),
                readFloats(in));
    }

    private static Stacker readStacker(DataInputStream in) throws IOException {
        return new Stacker(readFloats(in), readFloats(in), readFloats(in), readFloats(in));
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** This model with another stack, and with a mark on its version that says so. */
    public TaggingModel with(Stacker other, String mark) {
        return new TaggingModel(sentences, other, version + "-" + mark);
    }

    /** What scores sentences. */
    public SentenceModel sentences() {
        return sentences;
    }

    /** What weighs rules and scores together. */
    public Stacker stacker() {
        return stacker;
    }

    /** Twelve hexadecimal digits. */
    public String version() {
        return version;
    }
}

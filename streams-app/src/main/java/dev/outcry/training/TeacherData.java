package dev.outcry.training;

import dev.outcry.tagging.text.Tokens;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a slow, well-read teacher says, worked out once and kept beside the corpus: scores of its sentences, of
 * paraphrases that widen it, and vectors of words. All as bytes.
 *
 * @param sentences scores by {@link #key}; each a byte of {@link #SCORE_STEP}
 * @param paraphrases texts with scores
 * @param words vectors by word; each number a byte of {@link #VECTOR_STEP}
 */
public record TeacherData(
        SortedMap<Long, byte[]> sentences, List<Paraphrase> paraphrases, SortedMap<String, byte[]> words) {

    /** What one step of a score's byte stands for. */
    public static final float SCORE_STEP = 1f / 8;

    /** What one step of a vector's byte stands for. */
    public static final float VECTOR_STEP = 1f / 64;

    private static final String SENTENCES = "sentences.gz";
    private static final String PARAPHRASES = "paraphrases.gz";
    private static final String WORDS = "words.gz";
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** A text that nobody wrote, and the teacher's scores of it. */
    @SuppressWarnings("ArrayRecordComponent") // read only
    public record Paraphrase(String text, byte[] scores) {}

    /** No teacher: the network learns from labels alone. */
    public static TeacherData none() {
        return new TeacherData(new TreeMap<>(), List.of(), new TreeMap<>());
    }

    /**
     * Reads what is in a directory; where it isn't there, {@link #none}.
     *
     * @throws UncheckedIOException when a file is missing or can't be read
     */
    public static TeacherData read(Path directory) {
        if (!Files.isDirectory(directory)) {
            return none();
        }
        TeacherData data = new TeacherData(new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
        read(directory.resolve(SENTENCES), in -> data.sentences.put(in.readLong(), bytes(in)));
        read(directory.resolve(PARAPHRASES), in -> data.paraphrases.add(new Paraphrase(in.readUTF(), bytes(in))));
        read(directory.resolve(WORDS), in -> data.words.put(in.readUTF(), bytes(in)));
        return data;
    }

    /** Writes all files of a directory. */
    public void write(Path directory) {
        write(directory.resolve(SENTENCES), sentences.entrySet(), (out, entry) -> {
            out.writeLong(entry.getKey());
            writeBytes(out, entry.getValue());
        });
        write(directory.resolve(PARAPHRASES), paraphrases, (out, paraphrase) -> {
            out.writeUTF(paraphrase.text());
            writeBytes(out, paraphrase.scores());
        });
        write(directory.resolve(WORDS), words.entrySet(), (out, entry) -> {
            out.writeUTF(entry.getKey());
            writeBytes(out, entry.getValue());
        });
    }

    private interface Reading {
        void next(DataInputStream in) throws IOException;
    }

    private interface Writing<T> {
        void next(DataOutputStream out, T entry) throws IOException;
    }

    private static void read(Path file, Reading reading) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            for (int left = in.readInt(); left > 0; left--) {
                reading.next(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the teacher's file " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static <T> void write(Path file, Iterable<T> entries, Writing<T> writing) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
            int count = 0;
            for (T entry : entries) {
                count += entry == null ? 0 : 1;
            }
            out.writeInt(count);
            for (T entry : entries) {
                writing.next(out, entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the teacher's file " + file + " can't be written: " + e.getMessage(), e);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return bytes;
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    /** What stands for a sentence here: a hash of its words and marks. */
    public static long key(Tokens tokens, int sentence) {
        long hash = FNV_OFFSET;
        for (int token = tokens.sentenceFrom(sentence); token < tokens.sentenceTo(sentence); token++) {
            int from = tokens.charFrom(token);
            for (int i = from; i < from + tokens.charLength(token); i++) {
                hash = (hash ^ tokens.chars()[i]) * FNV_PRIME;
            }
            hash = (hash ^ ' ') * FNV_PRIME;
        }
        return (hash ^ tokens.sentenceMarks(sentence)) * FNV_PRIME;
    }

    /** Numbers as bytes of this step; what is too large is cut. */
    public static byte[] quantise(float[] values, float step) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(values[i] / step)));
        }
        return bytes;
    }

    /** The numbers that these bytes stand for; null for null. */
    static float @Nullable [] numbers(byte @Nullable [] bytes, float step) {
        if (bytes == null) {
            return null;
        }
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] * step;
        }
        return values;
    }

    /** The teacher's scores of a sentence, null where it has none. */
    float @Nullable [] scores(Tokens tokens, int sentence) {
        return numbers(sentences.get(key(tokens, sentence)), SCORE_STEP);
    }

    /** How many words have a vector. */
    Map<String, byte[]> vectors() {
        return words;
    }
}

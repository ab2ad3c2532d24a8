package dev.outcry.tagging.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * How likely letters follow each other in each language of the Latin script. A table holds sequences of up to four
 * letters, each with what it costs every language to have the last letter after those before it; a sequence that it
 * lacks is read without its first letter. Immutable and safe for use by many threads.
 */
final class LetterModel {

    /** Costs are in twentieths of a nat. */
    static final int STEPS = 20;

    /** A sequence that a language doesn't have costs this more than its end. */
    static final int SHORTER = 24;

    /** Nothing costs more. */
    static final int MOST = 240;

    /** In the file: as {@link #SHORTER} says. */
    static final int ABSENT = 0;

    private static final int BITS = Character.SIZE;

    private final List<String> languages;
    private final long[] sequences;
    private final int[] rows;
    private final byte[] costs;
    private final int mask;

    private LetterModel(List<String> languages, long[] known, byte[] costs) {
        this.languages = languages;
        this.costs = costs;
        int capacity = Integer.highestOneBit(known.length) * 4;
        this.sequences = new long[capacity];
        this.rows = new int[capacity];
        this.mask = capacity - 1;
        for (int i = 0; i < known.length; i++) {
            int row = i * languages.size();
            fillIn(row, row(withoutFirst(known[i])));
            int slot = slot(known[i]);
            sequences[slot] = known[i];
            rows[slot] = row;
        }
    }

    private static long withoutFirst(long sequence) {
        int blank = Long.numberOfLeadingZeros(sequence) / BITS * BITS;
        return blank + BITS == Long.SIZE ? 0 : (sequence << (blank + BITS)) >>> (blank + BITS);
    }

    /** Shorter sequences come first in the file, so that the end's costs are there. */
    private void fillIn(int row, int end) {
        for (int language = 0; language < languages.size(); language++) {
            if (costs[row + language] == ABSENT) {
                int shorter = end < 0 ? MOST : (costs[end + language] & 0xFF) + SHORTER;
                costs[row + language] = (byte) Math.min(MOST, shorter);
            }
        }
    }

    /**
     * The model that comes with the program.
     *
     * @throws IllegalStateException when the program was built without it
     */
    static LetterModel bundled() {
        try (InputStream file = LetterModel.class.getResourceAsStream("/language/letters.gz")) {
            if (file == null) {
                throw new IllegalStateException("the model /language/letters.gz isn't on the class path");
            }
            return read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(file), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("the model /language/letters.gz can't be read", e);
        }
    }

    private static LetterModel read(DataInputStream in) throws IOException {
        List<String> languages = List.of(in.readUTF().split(" "));
        long[] known = new long[in.readInt()];
        for (int i = 0; i < known.length; i++) {
            known[i] = in.readLong();
        }
        byte[] costs = new byte[known.length * languages.size()];
        byte[] column = new byte[known.length];
        for (int language = 0; language < languages.size(); language++) {
            in.readFully(column);
            for (int i = 0; i < known.length; i++) {
                costs[i * languages.size() + language] = column[i];
            }
        }
        return new LetterModel(languages, known, costs);
    }

    /** ISO 639-1, {@code tl} for Filipino; a language's place is its place in {@link #charge}'s scores. */
    List<String> languages() {
        return languages;
    }

    /** A language's place. */
    int place(String language) {
        return IntStream.range(0, languages.size())
                .filter(i -> languages.get(i).equals(language))
                .findFirst()
                .orElse(-1);
    }

    /** Takes what the letters of a word cost each language, times {@code weight}, from its score. */
    void charge(CharSequence text, int from, int to, int weight, int[] scores) {
        long sequence = 0;
        for (int i = from; i < to; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            sequence = Character.isLetter(c) ? (sequence << BITS) | c : 0;
            int row = row(sequence);
            for (int language = 0; row >= 0 && language < scores.length; language++) {
                scores[language] -= (costs[row + language] & 0xFF) * weight;
            }
        }
    }

    /** Where the costs of the longest known end of the sequence begin; -1 for a letter of no language. */
    private int row(long sequence) {
        for (int drop = 0; drop < Long.SIZE; drop += BITS) {
            long end = (sequence << drop) >>> drop;
            int slot = slot(end);
            if (end != 0 && sequences[slot] == end) {
                return rows[slot];
            }
        }
        return -1;
    }

    private int slot(long sequence) {
        long spread = sequence * 0x9E3779B97F4A7C15L;
        int slot = (int) (spread >>> 40) & mask;
        while (sequences[slot] != 0 && sequences[slot] != sequence) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}

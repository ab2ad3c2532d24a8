package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.Tokens;

/**
 * Up to 63 words of a sentence: where the atoms stand that they satisfy, and which patterns they wake. Reused; one
 * thread at a time.
 */
final class Window {

    /** So that the boundaries, one more than the words, fit a long. */
    static final int WIDTH = 63;

    /** How far the next window of a long sentence reaches back; no pattern is longer. */
    static final int OVERLAP = 32;

    private final Vocabulary vocabulary;
    private final Candidates candidates;
    private final PhraseSpans spans;
    private final long[] cells;
    private final int[] satisfied;
    private final long[] crowdPlaces = new long[Long.SIZE];
    private final int[] rowStamps;
    private final int[] rows;
    private int satisfiedCount;
    private int rowCount;
    private int stamp;
    private long crowds;
    private long allWords;
    private long boundaries;
    private long begin;
    private long end;

    Window(RuleSet set, Findings findings) {
        this.vocabulary = set.vocabulary();
        this.candidates = new Candidates(set, findings);
        this.spans = new PhraseSpans(set, candidates);
        this.cells = vocabulary.cells();
        this.satisfied = new int[set.atoms()];
        this.rowStamps = new int[vocabulary.rows()];
        this.rows = new int[vocabulary.rows()];
    }

    /** Moves to the tokens from {@code from} to {@code to} of a sentence. */
    void moveTo(Tokens tokens, int from, int to, boolean first, boolean last) {
        clear();
        int width = to - from;
        allWords = (1L << width) - 1;
        boundaries = allWords << 1 | 1;
        begin = first ? 1 : 0;
        end = last ? 1L << width : 0;
        for (int i = 0; i < width; i++) {
            vocabulary.look(tokens, from + i, 1L << i, this);
        }
        candidates.gather(this);
        spans.clear();
    }

    private void clear() {
        for (int i = 0; i < satisfiedCount; i++) {
            cells[2 * satisfied[i]] = 0;
        }
        satisfiedCount = 0;
        rowCount = 0;
        crowds = 0;
        stamp++;
    }

    /** Notes that a word satisfies an atom, while the window is filled. */
    void satisfy(int atom, long place) {
        if (cells[2 * atom] == 0) {
            satisfied[satisfiedCount++] = atom;
        }
        cells[2 * atom] |= place;
    }

    /** Notes where a crowd of {@link Crowds} has a word. */
    void satisfyCrowd(int crowd, long place) {
        long bit = 1L << crowd;
        crowdPlaces[crowd] = (crowds & bit) == 0 ? place : crowdPlaces[crowd] | place;
        crowds |= bit;
    }

    /** Notes that the patterns of a row of {@link Vocabulary#awake} may match. */
    void wake(int row) {
        if (rowStamps[row] != stamp) {
            rowStamps[row] = stamp;
            rows[rowCount++] = row;
        }
    }

    int rowCount() {
        return rowCount;
    }

    int row(int index) {
        return rows[index];
    }

    /** Whether a word satisfies the atom. */
    boolean has(int atom) {
        return (cells[2 * atom] | (cells[2 * atom + 1] & crowds)) != 0;
    }

    /** Which words satisfy the atom. */
    long words(int atom) {
        long found = cells[2 * atom];
        for (long rest = cells[2 * atom + 1] & crowds; rest != 0; rest &= rest - 1) {
            found |= crowdPlaces[Long.numberOfTrailingZeros(rest)];
        }
        return found;
    }

    Candidates candidates() {
        return candidates;
    }

    PhraseSpans spans() {
        return spans;
    }

    long allWords() {
        return allWords;
    }

    long boundaries() {
        return boundaries;
    }

    long begin() {
        return begin;
    }

    long end() {
        return end;
    }
}

package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.Tokens;
import java.util.Arrays;

/** Up to 63 words of a sentence, and for each atom which of them satisfy it. Reused; one thread at a time. */
final class Window {

    /** So that the boundaries, one more than the words, fit a long. */
    static final int WIDTH = 63;

    /** How far the next window of a long sentence reaches back; no pattern is longer. */
    static final int OVERLAP = 32;

    private final Vocabulary vocabulary;
    private final long[] words;
    private final long[] places;
    private final int[] placeStamps;
    private final int[] stamps;
    private final int[] seen;
    private final int[] phraseStamps;
    private final long[] phraseStarts;
    private final long[] phraseEnds;
    private final long[] signature = new long[Signatures.LONGS];
    private int seenCount;
    private int stamp;
    private long allWords;
    private long boundaries;
    private long begin;
    private long end;

    Window(Vocabulary vocabulary, int atoms, int phraseClasses) {
        this.vocabulary = vocabulary;
        this.words = new long[atoms];
        this.places = new long[vocabulary.size()];
        this.placeStamps = new int[vocabulary.size()];
        this.stamps = new int[atoms];
        this.seen = new int[atoms];
        this.phraseStamps = new int[phraseClasses];
        this.phraseStarts = new long[phraseClasses];
        this.phraseEnds = new long[phraseClasses];
    }

    /** Moves to the tokens from {@code from} to {@code to} of a sentence. */
    void moveTo(Tokens tokens, int from, int to, boolean first, boolean last) {
        stamp++;
        seenCount = 0;
        Arrays.fill(signature, 0);
        int width = to - from;
        allWords = (1L << width) - 1;
        boundaries = allWords << 1 | 1;
        begin = first ? 1 : 0;
        end = last ? 1L << width : 0;
        for (int i = 0; i < width; i++) {
            vocabulary.look(tokens, from + i, 1L << i, this);
        }
    }

    /** Notes that a word satisfies an atom, while the window is filled. */
    void satisfy(int atom, long places) {
        if (stamps[atom] != stamp) {
            stamps[atom] = stamp;
            words[atom] = places;
            seen[seenCount++] = atom;
        } else {
            words[atom] |= places;
        }
    }

    /** Notes where a word of the vocabulary stands. */
    void stands(int word, long place) {
        places[word] = placeStamps[word] == stamp ? places[word] | place : place;
        placeStamps[word] = stamp;
    }

    /** Notes a bit of {@link Signatures}. */
    void sign(int bit) {
        signature[bit >>> 6] |= 1L << bit;
    }

    /** Whether none of the needed signatures is surely absent. */
    boolean mayHave(long[] needs) {
        for (int at = 0; at < needs.length; at += Signatures.LONGS) {
            long common = (signature[0] & needs[at])
                    | (signature[1] & needs[at + 1])
                    | (signature[2] & needs[at + 2])
                    | (signature[3] & needs[at + 3]);
            if (common == 0) {
                return false;
            }
        }
        return true;
    }

    /** Which words satisfy the atom. */
    long words(int atom) {
        if (stamps[atom] != stamp) {
            stamps[atom] = stamp;
            words[atom] = find(vocabulary.wordsOf(atom));
        }
        return words[atom];
    }

    private long find(int[] someWords) {
        long found = 0;
        for (int word : someWords) {
            found |= placeStamps[word] == stamp ? places[word] : 0;
        }
        return found;
    }

    boolean hasAny(int[] atoms) {
        for (int atom : atoms) {
            if (words(atom) != 0) {
                return true;
            }
        }
        return false;
    }

    int seenCount() {
        return seenCount;
    }

    int seen(int index) {
        return seen[index];
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

    long phraseStarts(Steps.Phrases phrases) {
        find(phrases);
        return phraseStarts[phrases.number()];
    }

    long phraseEnds(Steps.Phrases phrases) {
        find(phrases);
        return phraseEnds[phrases.number()];
    }

    private void find(Steps.Phrases phrases) {
        int number = phrases.number();
        if (phraseStamps[number] == stamp) {
            return;
        }
        long starts = 0;
        long ends = 0;
        for (int i = 0; i < phrases.phrases().length; i++) {
            if (mayHave(phrases.needs()[i])) {
                long end = phrases.phrases()[i].forward(boundaries, this);
                ends |= end;
                starts |= end == 0 ? 0 : phrases.phrases()[i].backward(end, this);
            }
        }
        phraseStamps[number] = stamp;
        phraseStarts[number] = starts;
        phraseEnds[number] = ends;
    }
}

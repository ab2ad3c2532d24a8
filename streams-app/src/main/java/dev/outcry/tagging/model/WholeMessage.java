package dev.outcry.tagging.model;

import java.util.Arrays;

/**
 * What the filters hear in all sentences of a message together: each filter's strongest answer, wherever it was, and
 * the sums of all words. Some matters need two sentences to show. Reused; one thread at a time.
 */
final class WholeMessage {

    private final long[] best;
    private final int[] sums;
    private int sentences;
    private int words;

    WholeMessage(WordAnswers answers) {
        this.best = new long[answers.width()];
        this.sums = new int[answers.sums()];
    }

    /** Forgets the message before. */
    void begin() {
        Arrays.fill(best, 0);
        Arrays.fill(sums, 0);
        sentences = 0;
        words = 0;
    }

    /** Adds a sentence of so many words. */
    void add(long[] itsBest, int[] itsSums, int count) {
        WordAnswers.keepLarger(itsBest, best);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += itsSums[i];
        }
        sentences++;
        words += count;
    }

    /** Each filter's strongest answer in any sentence. */
    long[] best() {
        return best;
    }

    int[] sums() {
        return sums;
    }

    int sentences() {
        return sentences;
    }

    int words() {
        return words;
    }
}

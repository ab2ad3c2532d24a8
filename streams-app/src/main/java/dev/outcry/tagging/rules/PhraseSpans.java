package dev.outcry.tagging.rules;

import java.util.Arrays;

/**
 * Where the phrases of word classes stand in a window: found once, when the first pattern asks, and then looked up.
 * Reused; one thread at a time.
 */
final class PhraseSpans {

    private static final int NOTHING = -1;

    private final RuleSet set;
    private final int[] atoms;
    private final Candidates candidates;
    private final int[] stamps;
    private final long[] starts;
    private final int[] heads;
    private int[] next = new int[64];
    private int[] start = new int[64];
    private long[] ends = new long[64];
    private int count;
    private int stamp;

    PhraseSpans(RuleSet set, Candidates candidates) {
        this.set = set;
        this.atoms = set.classAtoms();
        this.candidates = candidates;
        this.stamps = new int[atoms.length];
        this.starts = new long[atoms.length];
        this.heads = new int[atoms.length];
    }

    /** Forgets the window before. */
    void clear() {
        stamp++;
        count = 0;
    }

    /** Boundaries where a word or phrase of the class ends that begins at one of {@code in}. */
    long forward(int number, long in, Window window) {
        long places = (in & window.words(atoms[number])) << 1;
        if ((in & starts(number, window)) != 0) {
            for (int span = heads[number]; span != NOTHING; span = next[span]) {
                places |= (in >>> start[span] & 1) != 0 ? ends[span] : 0;
            }
        }
        return places;
    }

    /** Boundaries where a word or phrase of the class begins that ends at one of {@code out}. */
    long backward(int number, long out, Window window) {
        long places = out >>> 1 & window.words(atoms[number]);
        if (starts(number, window) != 0) {
            for (int span = heads[number]; span != NOTHING; span = next[span]) {
                places |= (out & ends[span]) != 0 ? 1L << start[span] : 0;
            }
        }
        return places;
    }

    private long starts(int number, Window window) {
        if (stamps[number] != stamp) {
            stamps[number] = stamp;
            starts[number] = 0;
            heads[number] = NOTHING;
            for (int p = candidates.firstPhrase(number); p >= 0; p = candidates.after(p)) {
                find(number, p, window);
            }
        }
        return starts[number];
    }

    private void find(int number, int phrase, Window window) {
        long all = set.ends(phrase, window.boundaries(), window);
        long begins = all == 0 ? 0 : Code.backward(set.patterns()[phrase].backward(), all, window);
        for (long rest = begins; rest != 0; rest &= rest - 1) {
            long one = Long.lowestOneBit(rest);
            add(number, Long.numberOfTrailingZeros(one), one == begins ? all : set.ends(phrase, one, window));
        }
        starts[number] |= begins;
    }

    private void add(int number, int from, long to) {
        for (int span = heads[number]; span != NOTHING; span = next[span]) {
            if (start[span] == from) {
                ends[span] |= to;
                return;
            }
        }
        if (count == start.length) {
            grow();
        }
        start[count] = from;
        ends[count] = to;
        next[count] = heads[number];
        heads[number] = count++;
    }

    private void grow() {
        next = Arrays.copyOf(next, count * 2);
        start = Arrays.copyOf(start, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
    }
}

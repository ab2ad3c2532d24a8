package dev.outcry.tagging.rules;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Atoms of which a sentence has at least one wherever a pattern matches, and how often one occurs. */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
record Anchor(int[] atoms, double frequency) {

    /** The union's beginning. */
    static final Anchor NONE_YET = new Anchor(new int[0], 0);

    /** Both have to be there, so the rarer will do. */
    static @Nullable Anchor rarer(@Nullable Anchor a, @Nullable Anchor b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.frequency < a.frequency ? b : a;
    }

    /** One of them has to be there, so each counts. */
    static @Nullable Anchor either(@Nullable Anchor a, @Nullable Anchor b) {
        if (a == null || b == null) {
            return null;
        }
        int[] all = IntStream.concat(IntStream.of(a.atoms), IntStream.of(b.atoms))
                .distinct()
                .toArray();
        return new Anchor(all, a.frequency + b.frequency);
    }
}

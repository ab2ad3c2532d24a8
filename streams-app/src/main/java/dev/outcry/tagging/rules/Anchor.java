package dev.outcry.tagging.rules;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Atoms of which a sentence has at least one wherever a pattern matches, and how often one occurs.
 *
 * @param need one atom that any word satisfies which satisfies one of them; {@link Needs#NONE} where there is none yet
 */
@SuppressWarnings("ArrayRecordComponent") // read once, when a rule set is compiled
record Anchor(int[] atoms, double frequency, int need) {

    /** The union's beginning. */
    static final Anchor NONE_YET = new Anchor(new int[0], 0, Needs.NONE);

    static Anchor of(int atom, Atoms atoms) {
        return new Anchor(new int[] {atom}, atoms.frequency(atom), atom);
    }

    /** With an atom for all of its atoms. */
    Anchor joined(Atoms all) {
        Predicate any = Predicate.NOTHING;
        for (int atom : atoms) {
            any = any.or(all.predicate(atom));
        }
        return new Anchor(atoms, frequency, all.number(any));
    }

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
        return new Anchor(all, a.frequency + b.frequency, Needs.NONE);
    }
}

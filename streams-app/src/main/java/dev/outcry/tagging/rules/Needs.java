package dev.outcry.tagging.rules;

import java.util.Comparator;
import java.util.List;

/** The atoms that a sentence has to have for a pattern, or a part of one, to match, the rarest first. */
final class Needs {

    /** No atom: a pattern that needs nothing besides what wakes it. */
    static final int NONE = -1;

    private Needs() {}

    /** The needs of these anchors. */
    static List<Integer> of(List<Anchor> anchors) {
        return anchors.stream()
                .sorted(Comparator.comparingDouble(Anchor::frequency))
                .map(Anchor::need)
                .distinct()
                .toList();
    }

    /**
     * The rarest atom that has to be there besides the one that wakes the pattern; {@link #NONE} where there is none.
     */
    static int second(Anchor waking, List<Integer> needs) {
        return needs.stream().filter(need -> need != waking.need()).findFirst().orElse(NONE);
    }

    /** What remains to be looked for when a pattern is awake and its second need is there. */
    static List<Integer> others(Anchor waking, List<Integer> needs) {
        return needs.stream().filter(need -> need != waking.need()).skip(1).toList();
    }
}

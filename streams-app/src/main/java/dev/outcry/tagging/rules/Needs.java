package dev.outcry.tagging.rules;

import java.util.Comparator;
import java.util.List;

/**
 * What a sentence needs to have for a pattern, or a part of one, to match: signatures one behind the other, the rarest
 * first.
 */
final class Needs {

    /** Further ones seldom tell more. */
    private static final int MOST = 4;

    private Needs() {}

    /** The signatures of the rarest anchors. */
    static long[] of(List<Anchor> anchors, Atoms atoms) {
        List<Anchor> rarest = anchors.stream()
                .sorted(Comparator.comparingDouble(Anchor::frequency))
                .limit(MOST)
                .toList();
        long[] needs = new long[rarest.size() * Signatures.LONGS];
        for (int need = 0; need < rarest.size(); need++) {
            for (int atom : rarest.get(need).atoms()) {
                Signatures.add(atoms.predicate(atom), needs, need * Signatures.LONGS);
            }
        }
        return needs;
    }
}

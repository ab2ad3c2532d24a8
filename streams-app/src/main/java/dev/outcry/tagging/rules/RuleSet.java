package dev.outcry.tagging.rules;

/**
 * All packs, compiled. Immutable and safe for use by many threads; {@link RuleMatcher} has what one message needs.
 *
 * @param vocabulary all words, and the patterns that they wake
 * @param rules all rules
 * @param patterns all patterns
 * @param forward for each pattern the code that leads from where it begins to where it ends
 * @param unconditional rules without patterns
 * @param negation the atom of negating words
 * @param atoms how many atoms there are
 * @param classAtoms for each word class with phrases the atom of its single words
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
record RuleSet(
        Vocabulary vocabulary,
        CompiledRule[] rules,
        CompiledPattern[] patterns,
        Rows forward,
        int[] unconditional,
        int negation,
        int atoms,
        int[] classAtoms) {

    /** Boundaries where a pattern can end, when it begins at one of {@code in}. */
    long ends(int pattern, long in, Window window) {
        return Code.forward(forward.values(), forward.from(pattern), forward.to(pattern), in, window);
    }
}

package dev.outcry.tagging.rules;

/**
 * All packs, compiled. Immutable and safe for use by many threads; {@link RuleMatcher} has what one message needs.
 *
 * @param rules all rules
 * @param patterns all patterns that are tried where one of their anchor's atoms is seen
 * @param awake for each atom the patterns that it wakes
 * @param unconditional rules without patterns
 * @param negation the atom of negating words
 * @param atoms how many atoms there are
 * @param phraseClasses how many classes have phrases
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
record RuleSet(
        Vocabulary vocabulary,
        CompiledRule[] rules,
        CompiledPattern[] patterns,
        int[][] awake,
        int[] unconditional,
        int negation,
        int atoms,
        int phraseClasses) {}

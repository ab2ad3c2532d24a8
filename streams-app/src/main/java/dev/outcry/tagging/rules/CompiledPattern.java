package dev.outcry.tagging.rules;

/**
 * A pattern with what it is for.
 *
 * @param backward code that leads from where it ends to where it begins; the way there is in {@link RuleSet#forward}
 * @param owner the number of its rule; of its word class for {@link Role#PHRASE}
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
record CompiledPattern(int[] backward, int owner, Role role) {

    enum Role {
        MATCH,
        ALSO,
        VOID,

        /** Voids a match in the same sentence; tried only when there is one. */
        UNLESS,

        /** An entry of a word class; tried only when a pattern asks for the class. */
        PHRASE;

        /** A bit of its own, for sets of roles. */
        @SuppressWarnings("EnumOrdinal") // lives as long as the compiled rules, never longer
        int bit() {
            return 1 << ordinal();
        }
    }
}

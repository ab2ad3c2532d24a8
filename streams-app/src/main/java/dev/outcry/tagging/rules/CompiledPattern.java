package dev.outcry.tagging.rules;

/**
 * A pattern with what it is for.
 *
 * @param forward code that leads from where it begins to where it ends
 * @param backward code that leads back
 * @param owner the number of its rule; of its word class for {@link Role#PHRASE}
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
record CompiledPattern(int[] forward, int[] backward, int owner, Role role) {

    enum Role {
        MATCH,
        ALSO,
        VOID,

        /** Voids a match in the same sentence; tried only when there is one. */
        UNLESS,

        /** An entry of a word class; tried only when a pattern asks for the class. */
        PHRASE
    }

    /** Where the pattern can end, when it begins anywhere. */
    long ends(Window window) {
        return Code.forward(forward, window.boundaries(), window);
    }
}

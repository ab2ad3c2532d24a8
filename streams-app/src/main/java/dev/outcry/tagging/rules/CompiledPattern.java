package dev.outcry.tagging.rules;

/**
 * A pattern with what it is for.
 *
 * @param needs what {@link Needs} says: without it the pattern needn't be tried
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never changed
record CompiledPattern(Step step, long[] needs, int rule, Role role) {

    enum Role {
        MATCH,
        ALSO,
        VOID
    }
}

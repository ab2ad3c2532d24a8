package dev.outcry.tagging.rules;

/** A pattern with what it is for. */
record CompiledPattern(Step step, int rule, Role role) {

    enum Role {
        MATCH,
        ALSO,
        VOID
    }
}

package dev.outcry.tagging.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern.
 *
 * @param anchor the words without which it can't match; null where it has none
 * @param longest how many words it can span
 * @param needs all that has to be there: the anchor and others
 */
record Compiled(Step step, @Nullable Anchor anchor, int longest, List<Anchor> needs) {

    /** A part whose anchor is all that it needs. */
    Compiled(Step step, @Nullable Anchor anchor, int longest) {
        this(step, anchor, longest, anchor == null ? List.of() : List.of(anchor));
    }
}

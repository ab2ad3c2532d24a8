package dev.outcry.tagging.rules;

import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern.
 *
 * @param anchor the words without which it can't match; null where it has none
 * @param longest how many words it can span
 */
record Compiled(Step step, @Nullable Anchor anchor, int longest) {}

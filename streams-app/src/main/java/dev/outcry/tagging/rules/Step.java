package dev.outcry.tagging.rules;

/**
 * A compiled pattern, or part of one, evaluated for all places of a window at once: bit {@code i} of a mask is the
 * boundary before the window's word {@code i}. So a pattern costs a few operations on a long whatever the text.
 */
interface Step {

    /** Boundaries where the part can end, when it begins at one of {@code in}. */
    long forward(long in, Window window);

    /** Boundaries where the part can begin, when it ends at one of {@code out}. */
    long backward(long out, Window window);
}

package dev.outcry.evaluation;

import java.util.List;

/**
 * What was measured, on what, and how: the head of a report.
 *
 * @param files the inputs, as they were named
 * @param rules the version of the rules
 * @param model the version of the model, or none
 * @param method how the figures came about: what was fitted to what
 */
public record Subject(List<String> files, String rules, String model, String method) {

    public Subject {
        files = List.copyOf(files);
    }

    /** The method without fitting. */
    public static final String AS_IT_IS = "the tagger as it is; nothing was fitted";

    /** The method of {@link UnseenTaggers}. */
    public static String crossValidated(int folds, long seed) {
        return "cross-validated by message in " + folds + " folds, seed " + seed
                + ". Fitted anew to the other folds: the stack, that is each scenario's weights and threshold."
                + " Not fitted anew: the sentence network (it has learnt from all texts of its corpus,"
                + " so that figures on those are too good) and the rules";
    }
}

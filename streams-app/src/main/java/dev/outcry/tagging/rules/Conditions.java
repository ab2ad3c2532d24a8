package dev.outcry.tagging.rules;

import org.jspecify.annotations.Nullable;

/** What a rule asks of the message as a whole; null where it doesn't ask. */
record Conditions(
        @Nullable Integer minWords,
        @Nullable Integer maxWords,
        @Nullable Boolean shouting,
        @Nullable Boolean question,
        @Nullable Boolean exclamation,
        @Nullable Double sentimentBelow,
        @Nullable Double sentimentAbove) {

    static final Conditions NONE = new Conditions(null, null, null, null, null, null, null);

    boolean hold(MessageFacts facts) {
        return (minWords == null || facts.words() >= minWords)
                && (maxWords == null || facts.words() <= maxWords)
                && (shouting == null || facts.shouting() == shouting)
                && (question == null || facts.question() == question)
                && (exclamation == null || facts.exclamation() == exclamation)
                && (sentimentBelow == null || facts.sentiment() < sentimentBelow)
                && (sentimentAbove == null || facts.sentiment() > sentimentAbove);
    }
}

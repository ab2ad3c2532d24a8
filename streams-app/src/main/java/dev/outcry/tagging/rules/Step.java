package dev.outcry.tagging.rules;

import java.util.List;

/** A compiled part of a pattern, before {@link CodeWriter} writes it out. */
sealed interface Step {

    /** One word that satisfies the atom. */
    record Word(int atom) implements Step {}

    /** One word that doesn't. */
    record Not(int atom) implements Step {}

    /** Any words. */
    record Gap(int min, int max) implements Step {}

    /** The sentence's beginning or end. */
    record Edge(boolean begin) implements Step {}

    /** One after the other. */
    record Sequence(List<Step> parts) implements Step {}

    /** One of several. */
    record Choice(List<Option> options) implements Step {}

    /** It, or nothing. */
    record Optional(Step part) implements Step {}

    /** An entry of a word class that has phrases. */
    record Phrases(int number) implements Step {}

    /** One of a choice; not tried where the window lacks one of its {@link Needs}. */
    record Option(Step step, List<Integer> needs) {}
}

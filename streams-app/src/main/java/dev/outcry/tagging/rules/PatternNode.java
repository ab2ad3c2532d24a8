package dev.outcry.tagging.rules;

import java.util.List;

/** A pattern, parsed. */
sealed interface PatternNode {

    /** One after the other. */
    record Sequence(List<PatternNode> parts) implements PatternNode {}

    /** One of several. */
    record Choice(List<PatternNode> options) implements PatternNode {}

    /** It, or nothing. */
    record Optional(PatternNode part) implements PatternNode {}

    /** Any words, from {@code min} to {@code max} of them. */
    record Gap(int min, int max) implements PatternNode {}

    /** The very word. */
    record Word(String word) implements PatternNode {}

    /** The word and its inflections. */
    record Inflected(String word) implements PatternNode {}

    /** Every word that begins so. */
    record Beginning(String prefix) implements PatternNode {}

    /** Any entry of a word class. */
    record ClassName(String name) implements PatternNode {}

    /** A kind of token: a number, a link. */
    record Kind(String name) implements PatternNode {}

    /** One word that is not this. */
    record Not(PatternNode word) implements PatternNode {}

    /** The sentence's beginning. */
    record Begin() implements PatternNode {}

    /** The sentence's end. */
    record End() implements PatternNode {}

    /** All of them in one sentence, in any order, with at most {@code words} between neighbours. */
    record Together(List<PatternNode> parts, int words) implements PatternNode {}
}

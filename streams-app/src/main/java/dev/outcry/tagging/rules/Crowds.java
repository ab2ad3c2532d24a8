package dev.outcry.tagging.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is asked for by so many atoms that telling each of them takes too long whenever it occurs: the kinds of token,
 * and the words which are both frequent and in many atoms. An atom holds a bit for each of them instead, and asks.
 */
final class Crowds {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The crowds of a rule set, by the atoms that each of its words satisfies. */
    Crowds(Map<String, ? extends Set<Integer>> atomsOfWord) {
        atomsOfWord.entrySet().stream()
                .sorted(Comparator.comparingDouble(word -> -crowding(word.getKey(), word.getValue())))
                .limit(Long.SIZE - Kinds.COUNT)
                .forEach(word -> numbers.put(word.getKey(), Kinds.COUNT + numbers.size()));
    }

    private static double crowding(String word, Set<Integer> atoms) {
        return WordFrequency.ENGLISH.of(word) * atoms.size();
    }

    /** The word's crowd, or -1. */
    int of(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /** The crowd of a kind of token. */
    static int ofKind(int kind) {
        return kind;
    }
}

package dev.outcry.tagging.rules;

import java.util.Set;
import java.util.TreeSet;

/** What one word has to be: one of these words, or one that begins so, or of one of these kinds. */
record Predicate(Set<String> words, Set<String> prefixes, Set<Integer> kinds) {

    static final Predicate NOTHING = new Predicate(Set.of(), Set.of(), Set.of());

    static Predicate ofWords(Set<String> words) {
        return new Predicate(words, Set.of(), Set.of());
    }

    Predicate or(Predicate other) {
        return new Predicate(union(words, other.words), union(prefixes, other.prefixes), union(kinds, other.kinds));
    }

    private static <T extends Comparable<T>> Set<T> union(Set<T> a, Set<T> b) {
        Set<T> all = new TreeSet<>(a);
        all.addAll(b);
        return all;
    }

    boolean isEmpty() {
        return words.isEmpty() && prefixes.isEmpty() && kinds.isEmpty();
    }

    boolean matches(String word) {
        return words.contains(word) || prefixes.stream().anyMatch(word::startsWith);
    }
}

package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers the predicates that patterns use, and makes the vocabulary from them. */
final class Atoms {

    private static final int FEW_WORDS = 24;

    private final Map<Predicate, Integer> numbers = new HashMap<>();
    private final List<Predicate> predicates = new ArrayList<>();

    int number(Predicate predicate) {
        Integer known = numbers.get(predicate);
        if (known != null) {
            return known;
        }
        numbers.put(predicate, predicates.size());
        predicates.add(predicate);
        return predicates.size() - 1;
    }

    int size() {
        return predicates.size();
    }

    Predicate predicate(int atom) {
        return predicates.get(atom);
    }

    /** How many of ten thousand words satisfy it, roughly. */
    double frequency(int atom) {
        Predicate predicate = predicates.get(atom);
        double sum = predicate.kinds().stream().mapToDouble(Kinds::frequency).sum();
        sum += predicate.words().stream().mapToDouble(WordFrequency.ENGLISH::of).sum();
        return sum
                + predicate.prefixes().stream()
                        .mapToDouble(WordFrequency.ENGLISH::ofPrefix)
                        .sum();
    }

    /**
     * The vocabulary.
     *
     * @param waking atoms that wake patterns: each of their words says so at once. Other atoms of few words are worked
     *     out when a pattern asks, since a frequent word stands in hundreds of them
     */
    Vocabulary vocabulary(Set<Integer> waking) {
        Map<String, List<Integer>> byWord = new TreeMap<>();
        Map<String, List<Integer>> byPrefix = new TreeMap<>();
        List<List<Integer>> byKind = new ArrayList<>();
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            byKind.add(new ArrayList<>());
        }
        for (int atom = 0; atom < predicates.size(); atom++) {
            Predicate predicate = predicates.get(atom);
            boolean lazy = isLazy(atom, waking);
            for (String word : predicate.words()) {
                List<Integer> eager = byWord.computeIfAbsent(word, w -> new ArrayList<>());
                if (!lazy) {
                    eager.add(atom);
                }
            }
            for (String prefix : predicate.prefixes()) {
                byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(atom);
            }
            for (int kind : predicate.kinds()) {
                byKind.get(kind).add(atom);
            }
        }
        addPrefixed(byWord, byPrefix);
        WordTable words = new WordTable(byWord.keySet());
        return new Vocabulary(
                words,
                flatten(byWord.values()),
                new WordTable(byPrefix.keySet()),
                flatten(byPrefix.values()),
                flatten(byKind),
                lazyWords(words, waking));
    }

    private boolean isLazy(int atom, Set<Integer> waking) {
        Predicate predicate = predicates.get(atom);
        return !waking.contains(atom)
                && predicate.words().size() <= FEW_WORDS
                && predicate.prefixes().isEmpty()
                && predicate.kinds().isEmpty();
    }

    private int[][] lazyWords(WordTable table, Set<Integer> waking) {
        int[][] rows = new int[predicates.size()][];
        for (int atom = 0; atom < rows.length; atom++) {
            Set<String> words = isLazy(atom, waking) ? predicates.get(atom).words() : Set.of();
            rows[atom] = words.stream().mapToInt(table::find).toArray();
        }
        return rows;
    }

    /** Known words are looked up once, so they carry the prefixes' atoms too. */
    private static void addPrefixed(Map<String, List<Integer>> byWord, Map<String, List<Integer>> byPrefix) {
        byWord.forEach((word, atoms) -> {
            for (int length = 1; length <= word.length(); length++) {
                atoms.addAll(byPrefix.getOrDefault(word.substring(0, length), List.of()));
            }
        });
    }

    private static int[][] flatten(Iterable<List<Integer>> lists) {
        List<int[]> rows = new ArrayList<>();
        for (List<Integer> list : lists) {
            rows.add(new TreeSet<>(list).stream().mapToInt(Integer::intValue).toArray());
        }
        return rows.toArray(int[][]::new);
    }
}

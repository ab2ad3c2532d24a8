package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers the predicates that patterns use, and makes the vocabulary from them. */
final class Atoms {

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

    Vocabulary vocabulary() {
        Map<String, List<Integer>> byWord = new TreeMap<>();
        Map<String, List<Integer>> byPrefix = new TreeMap<>();
        List<List<Integer>> byKind = new ArrayList<>();
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            byKind.add(new ArrayList<>());
        }
        for (int atom = 0; atom < predicates.size(); atom++) {
            Predicate predicate = predicates.get(atom);
            for (String word : predicate.words()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(atom);
            }
            for (String prefix : predicate.prefixes()) {
                byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(atom);
            }
            for (int kind : predicate.kinds()) {
                byKind.get(kind).add(atom);
            }
        }
        addPrefixed(byWord, byPrefix);
        return new Vocabulary(
                new WordTable(byWord.keySet()),
                flatten(byWord.values()),
                new WordTable(byPrefix.keySet()),
                flatten(byPrefix.values()),
                flatten(byKind));
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

package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.WordTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the vocabulary of a rule set: for each word, prefix and kind the atoms it satisfies and the patterns it wakes.
 */
final class VocabularyBuilder {

    private final Atoms atoms;
    private final Map<String, SortedSet<Integer>> byWord = new TreeMap<>();
    private final Map<String, SortedSet<Integer>> byPrefix = new TreeMap<>();
    private final List<SortedSet<Integer>> byKind = new ArrayList<>();
    private final List<List<Awake.Waking>> awake = new ArrayList<>();

    VocabularyBuilder(Atoms atoms) {
        this.atoms = atoms;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            byKind.add(new TreeSet<>());
        }
        for (int atom = 0; atom < atoms.size(); atom++) {
            awake.add(new ArrayList<>());
            add(atom, atoms.predicate(atom));
        }
        byWord.forEach(this::addPrefixed);
    }

    private void add(int atom, Predicate predicate) {
        predicate.words().forEach(word -> of(word, byWord).add(atom));
        predicate.prefixes().forEach(prefix -> of(prefix, byPrefix).add(atom));
        predicate.kinds().forEach(kind -> byKind.get(kind).add(atom));
    }

    private static SortedSet<Integer> of(String key, Map<String, SortedSet<Integer>> map) {
        return map.computeIfAbsent(key, k -> new TreeSet<>());
    }

    /** Known words are looked up once, so they carry the prefixes' atoms too. */
    private void addPrefixed(String word, SortedSet<Integer> satisfied) {
        for (int length = 1; length <= word.length(); length++) {
            SortedSet<Integer> more = byPrefix.get(word.substring(0, length));
            if (more != null) {
                satisfied.addAll(more);
            }
        }
    }

    /** Lets each of the anchor's atoms wake a pattern. */
    void wake(Anchor anchor, Awake.Waking pattern) {
        for (int atom : anchor.atoms()) {
            awake.get(atom).add(pattern);
        }
    }

    Vocabulary build() {
        Crowds crowds = new Crowds(byWord);
        List<String> words = frequentFirst();
        List<int[]> satisfied = new ArrayList<>();
        List<List<Awake.Waking>> waking = new ArrayList<>();
        for (String word : words) {
            SortedSet<Integer> all = of(word, byWord);
            satisfied.add(crowds.of(word) < 0 ? numbers(all) : new int[0]);
            waking.add(waking(all));
        }
        byPrefix.values().forEach(all -> {
            satisfied.add(numbers(all));
            waking.add(waking(all));
        });
        byKind.forEach(all -> waking.add(waking(all)));
        return new Vocabulary(
                new WordTable(words),
                words.stream().mapToInt(crowds::of).toArray(),
                new WordTable(byPrefix.keySet()),
                new Rows(satisfied),
                new Awake(waking),
                crowdsOfAtoms(crowds));
    }

    /** What is asked for often lies side by side. */
    private List<String> frequentFirst() {
        return byWord.keySet().stream()
                .sorted(Comparator.comparingDouble(word -> -WordFrequency.ENGLISH.of(word)))
                .toList();
    }

    private static int[] numbers(SortedSet<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Awake.Waking> waking(SortedSet<Integer> satisfied) {
        return satisfied.stream()
                .flatMap(atom -> awake.get(atom).stream())
                .distinct()
                .toList();
    }

    private long[] crowdsOfAtoms(Crowds crowds) {
        long[] bits = new long[atoms.size()];
        byWord.forEach((word, satisfied) -> {
            if (crowds.of(word) >= 0) {
                satisfied.forEach(atom -> bits[atom] |= 1L << crowds.of(word));
            }
        });
        for (int kind = 0; kind < byKind.size(); kind++) {
            for (int atom : byKind.get(kind)) {
                bits[atom] |= 1L << Crowds.ofKind(kind);
            }
        }
        return bits;
    }
}

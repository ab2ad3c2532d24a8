package dev.outcry.tagging.sentiment;

import dev.outcry.tagging.text.Lists;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordForms;
import dev.outcry.tagging.text.WordTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases with weights from -3 to 3; a phrase wins over the words in it. Immutable. */
final class Lexicon {

    private static final int MOST_WORDS = 6;
    private static final int PRIME = 1_000_003;

    private final WordTable words;
    private final Map<Long, Double> phrases = new HashMap<>();
    private final double[] weights;
    private final boolean[] begins;

    Lexicon(List<String> lines) {
        WordForms forms = new WordForms();
        Map<String, Double> entries = new HashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            double weight = Double.parseDouble(line.substring(tab + 1));
            String entry = line.substring(0, tab);
            if (entry.endsWith("~")) {
                forms.of(entry.substring(0, entry.length() - 1)).forEach(form -> entries.putIfAbsent(form, weight));
            } else {
                entries.put(entry, weight);
            }
        }
        Set<String> all = new LinkedHashSet<>();
        entries.keySet().stream().sorted().forEach(entry -> all.addAll(List.of(entry.split(" "))));
        this.words = new WordTable(all);
        this.weights = new double[all.size()];
        this.begins = new boolean[all.size()];
        entries.forEach(this::add);
    }

    static Lexicon bundled() {
        return new Lexicon(Lists.read("/sentiment/lexicon.tsv"));
    }

    private void add(String entry, double weight) {
        List<String> parts = List.of(entry.split(" "));
        int first = words.find(parts.get(0));
        if (parts.size() == 1) {
            weights[first] = weight;
            return;
        }
        begins[first] = true;
        long key = first;
        for (String part : parts.subList(1, parts.size())) {
            key = key * PRIME + words.find(part) + 1;
        }
        phrases.put(key, weight);
    }

    /** The token's number among the lexicon's words, or -1. */
    int word(Tokens tokens, int token) {
        char[] chars = tokens.chars();
        int from = tokens.charFrom(token);
        int length = tokens.charLength(token);
        int word = words.find(chars, from, length, WordTable.hash(chars, from, length));
        int alternative = tokens.alternativeLength(token);
        if (word < 0 && alternative > 0) {
            word = words.find(chars, from + length, alternative, WordTable.hash(chars, from + length, alternative));
        }
        return word;
    }

    /** Weight of the single word of that number. */
    double weight(int word) {
        return weights[word];
    }

    /** How many words the longest phrase from {@code at} on has, or 0; {@code ids} are the sentence's word numbers. */
    int phrase(int[] ids, int at, int to) {
        int longest = 0;
        if (begins[ids[at]]) {
            long key = ids[at];
            int limit = Math.min(to, at + MOST_WORDS);
            for (int i = at + 1; i < limit && ids[i] >= 0; i++) {
                key = key * PRIME + ids[i] + 1;
                longest = phrases.containsKey(key) ? i - at + 1 : longest;
            }
        }
        return longest;
    }

    double phraseWeight(int[] ids, int at, int length) {
        long key = ids[at];
        for (int i = at + 1; i < at + length; i++) {
            key = key * PRIME + ids[i] + 1;
        }
        return phrases.getOrDefault(key, 0.0);
    }
}

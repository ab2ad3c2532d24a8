package dev.outcry.tagging.sentiment;

import dev.outcry.tagging.text.Lists;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordForms;
import dev.outcry.tagging.text.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words and phrases with weights from -4 to 4; a phrase wins over the words in it. Immutable. */
final class Lexicon {

    private static final int MOST_WORDS = 6;
    private static final int PRIME = 1_000_003;

    private final WordTable words;
    private final PhraseTable phrases;
    private final double[] weights;
    private final boolean[] begins;
    private final int[] roles;
    private final double[] degrees;
    private final Hashtags hashtags;

    Lexicon(List<String> lines) {
        WordForms forms = new WordForms();
        Map<String, Double> entries = new HashMap<>();
        Map<String, Double> inflected = new HashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            double weight = Double.parseDouble(line.substring(tab + 1));
            String entry = line.substring(0, tab);
            if (entry.endsWith("~")) {
                forms.of(entry.substring(0, entry.length() - 1)).forEach(form -> inflected.putIfAbsent(form, weight));
            } else {
                entries.put(entry, weight);
            }
        }
        inflected.forEach(entries::putIfAbsent);
        Map<String, Integer> modifiers = Modifiers.roles();
        Set<String> all = new TreeSet<>(modifiers.keySet());
        entries.keySet().forEach(entry -> all.addAll(List.of(entry.split(" "))));
        this.words = new WordTable(all);
        this.weights = new double[all.size()];
        this.begins = new boolean[all.size()];
        this.roles =
                all.stream().mapToInt(word -> modifiers.getOrDefault(word, 0)).toArray();
        this.degrees = all.stream().mapToDouble(Modifiers::degree).toArray();
        Map<Long, Double> keys = new HashMap<>();
        entries.forEach((entry, weight) -> add(entry, weight, keys));
        this.phrases = new PhraseTable(keys);
        this.hashtags = new Hashtags(entries);
    }

    static Lexicon bundled() {
        return new Lexicon(Lists.read("/sentiment/lexicon.tsv"));
    }

    private void add(String entry, double weight, Map<Long, Double> keys) {
        List<String> parts = List.of(entry.split(" "));
        int first = words.find(parts.get(0));
        if (parts.size() == 1) {
            weights[first] = weight;
            return;
        }
        begins[first] = true;
        long key = first + 1L;
        for (String part : parts.subList(1, parts.size())) {
            key = key * PRIME + words.find(part) + 1;
        }
        keys.put(key, weight);
    }

    WordTable words() {
        return words;
    }

    /** The token's number among the lexicon's words, or -1. */
    int word(Tokens tokens, int token) {
        return words.findEither(tokens, token);
    }

    /** The weight of the words that a hashtag is run together from, or 0 where it can't be split. */
    double hashtag(Tokens tokens, int token) {
        return hashtags.weight(tokens.chars(), tokens.charFrom(token), tokens.charLength(token));
    }

    /** Weight of the single word of that number. */
    double weight(int word) {
        return weights[word];
    }

    /** What the word of that number does to others: the bits of {@link Modifiers}. */
    int role(int word) {
        return roles[word];
    }

    /** The factor by which the word changes the next one's weight. */
    double degree(int word) {
        return degrees[word];
    }

    /** How many words the longest phrase from {@code at} on has, or 0; {@code ids} are the sentence's word numbers. */
    int phrase(int[] ids, int at, int to) {
        int longest = 0;
        if (begins[ids[at]]) {
            long key = ids[at] + 1L;
            int limit = Math.min(to, at + MOST_WORDS);
            for (int i = at + 1; i < limit && ids[i] >= 0; i++) {
                key = key * PRIME + ids[i] + 1;
                longest = phrases.contains(key) ? i - at + 1 : longest;
            }
        }
        return longest;
    }

    double phraseWeight(int[] ids, int at, int length) {
        long key = ids[at] + 1L;
        for (int i = at + 1; i < at + length; i++) {
            key = key * PRIME + ids[i] + 1;
        }
        return phrases.weight(key);
    }
}

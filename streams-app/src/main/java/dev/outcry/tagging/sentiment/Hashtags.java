package dev.outcry.tagging.sentiment;

import dev.outcry.tagging.text.Lists;
import dev.outcry.tagging.text.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Words that are run together behind a hash: {@code #worstserviceever}. Immutable. */
final class Hashtags {

    private static final int LONGEST_WORD = 16;
    private static final double TURNED = -0.6;

    private final WordTable words;
    private final double[] weights;
    private final boolean[] negates;
    private final int[] lengths;

    /** @param entries the lexicon's words and phrases with their weights */
    Hashtags(Map<String, Double> entries) {
        Map<String, Double> all = new HashMap<>();
        for (String line : Lists.read("/text/frequent-words.txt")) {
            List.of(line.split(" ")).forEach(word -> all.put(word, 0.0));
        }
        entries.forEach((entry, weight) -> {
            if (entry.indexOf(' ') < 0) {
                all.put(entry, weight);
            }
        });
        TreeSet<String> sorted = new TreeSet<>(all.keySet());
        this.words = new WordTable(sorted);
        this.lengths = sorted.stream().mapToInt(String::length).toArray();
        this.weights = sorted.stream().mapToDouble(all::get).toArray();
        Map<String, Integer> roles = Modifiers.roles();
        this.negates = new boolean[weights.length];
        for (int word = 0; word < weights.length; word++) {
            negates[word] = (roles.getOrDefault(words.word(word), 0) & Modifiers.NEGATION) != 0;
        }
    }

    /**
     * The sum of its words' weights, or 0 where it isn't made of known words alone. The longest word is taken first.
     */
    double weight(char[] chars, int from, int length) {
        double sum = 0;
        boolean turned = false;
        int to = from + length;
        int at = from;
        while (at < to) {
            int word = longest(chars, at, Math.min(to, at + LONGEST_WORD));
            if (word < 0) {
                return 0;
            }
            sum += turned ? weights[word] * TURNED : weights[word];
            turned |= negates[word];
            at += lengths[word];
        }
        return sum;
    }

    private int longest(char[] chars, int from, int to) {
        int word = -1;
        for (int length = to - from; length > 0 && word < 0; length--) {
            word = words.find(chars, from, length, WordTable.hash(chars, from, length));
        }
        return word;
    }
}

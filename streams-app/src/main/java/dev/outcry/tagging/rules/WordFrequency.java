package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often English words occur in support mail, roughly: enough to tell which word of a pattern is the rarest. */
final class WordFrequency {

    static final WordFrequency ENGLISH = new WordFrequency(Lists.read("/text/frequent-words.txt"));

    private static final double MOST_FREQUENT = 600;
    private static final double RARE = 0.2;

    private final Map<String, Double> frequencies = new HashMap<>();

    private WordFrequency(List<String> lines) {
        List<String> words = new ArrayList<>();
        lines.forEach(line -> words.addAll(List.of(line.split(" "))));
        for (int rank = 0; rank < words.size(); rank++) {
            frequencies.putIfAbsent(words.get(rank), MOST_FREQUENT / (rank + 1));
        }
    }

    /** Occurrences in ten thousand words. */
    double of(String word) {
        return frequencies.getOrDefault(word, RARE);
    }

    double ofPrefix(String prefix) {
        double sum = RARE * 3;
        for (Map.Entry<String, Double> entry : frequencies.entrySet()) {
            sum += entry.getKey().startsWith(prefix) ? entry.getValue() : 0;
        }
        return sum;
    }
}

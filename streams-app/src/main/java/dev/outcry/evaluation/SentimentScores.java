package dev.outcry.evaluation;

import dev.outcry.avro.SentimentLabel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well sentiment is found: in three classes, and against ratings by people.
 *
 * @param confusion counts by the expected class, then by the class that was found
 * @param correlations one for each file with ratings
 */
public record SentimentScores(
        Map<SentimentLabel, Map<SentimentLabel, Integer>> confusion, List<Correlation> correlations) {

    static SentimentScores of(List<Judged> judged) {
        Map<SentimentLabel, Map<SentimentLabel, Integer>> confusion = new EnumMap<>(SentimentLabel.class);
        Map<String, List<double[]>> rated = new LinkedHashMap<>();
        for (Judged one : judged) {
            SentimentLabel expected = one.message().sentiment();
            if (expected != null) {
                confusion
                        .computeIfAbsent(expected, label -> new EnumMap<>(SentimentLabel.class))
                        .merge(one.tagging().sentiment().getLabel(), 1, Integer::sum);
            }
            Double mean = one.message().mean();
            if (mean != null) {
                rated.computeIfAbsent(one.message().file(), file -> new ArrayList<>())
                        .add(new double[] {mean, one.tagging().sentiment().getScore()});
            }
        }
        List<Correlation> correlations = new ArrayList<>();
        rated.forEach((file, pairs) -> correlations.add(Correlation.of(file, pairs)));
        return new SentimentScores(confusion, correlations);
    }

    /** How many messages of one class were found to be of another. */
    public int count(SentimentLabel expected, SentimentLabel found) {
        return confusion.getOrDefault(expected, Map.of()).getOrDefault(found, 0);
    }

    /** How many messages have a class. */
    public int messages() {
        return confusion.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The share whose class was found. */
    public double accuracy() {
        int right = 0;
        for (SentimentLabel label : SentimentLabel.values()) {
            right += count(label, label);
        }
        return messages() == 0 ? 0 : (double) right / messages();
    }

    /** The mean F1 of the classes that were expected or found. */
    public double macroF1() {
        return List.of(SentimentLabel.values()).stream()
                .map(this::score)
                .filter(ScenarioScore::measured)
                .mapToDouble(ScenarioScore::f1)
                .average()
                .orElse(0);
    }

    /** The score of one class. */
    public ScenarioScore score(SentimentLabel label) {
        int misses = 0;
        int falseHits = 0;
        for (SentimentLabel other : SentimentLabel.values()) {
            misses += other == label ? 0 : count(label, other);
            falseHits += other == label ? 0 : count(other, label);
        }
        return new ScenarioScore(count(label, label), misses, falseHits);
    }
}

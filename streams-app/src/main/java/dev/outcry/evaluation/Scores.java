package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Catalogue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The scores of all scenarios, in the order of the catalogue.
 *
 * @param scenarios by scenario
 */
public record Scores(Map<Scenario, ScenarioScore> scenarios) {

    static Scores of(List<Judged> judged) {
        Map<Scenario, ScenarioScore> scores = new EnumMap<>(Scenario.class);
        Catalogue.entries().forEach(entry -> scores.put(entry.scenario(), ScenarioScore.of(entry.scenario(), judged)));
        return new Scores(scores);
    }

    /** The mean of a figure over the scenarios that were expected or found. */
    public double macro(ToDoubleFunction<ScenarioScore> figure) {
        return scenarios.values().stream()
                .filter(ScenarioScore::measured)
                .mapToDouble(figure)
                .average()
                .orElse(0);
    }

    /** All tags of all scenarios as one. */
    public ScenarioScore micro() {
        return scenarios.values().stream().reduce(new ScenarioScore(0, 0, 0), ScenarioScore::plus);
    }
}

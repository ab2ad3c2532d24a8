package dev.outcry.evaluation;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A tag that is wrong, or one that is missing.
 *
 * @param scenario what was tagged, or should have been
 * @param confidence of the tag; of a missing one the probability that it was given
 * @param message where
 * @param evidence of the tag; none where it is missing
 * @param said the scenarios that were tagged on the message
 */
public record Mistake(
        Scenario scenario, double confidence, LabelledMessage message, List<Evidence> evidence, List<Scenario> said) {

    private static final Comparator<Mistake> IN_PLACE = Comparator.<Mistake>comparingInt(
                    mistake -> mistake.message().message().body().length())
            .thenComparing(mistake -> mistake.message().where());

    public Mistake {
        evidence = List.copyOf(evidence);
        said = List.copyOf(said);
    }

    /** Wrong tags of these scenarios, the most confident first. */
    public static List<Mistake> falseTags(List<Judged> judged, Set<Scenario> scenarios) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Judged one : judged) {
            for (ScenarioTag tag : one.falseTags()) {
                if (scenarios.contains(tag.getScenario())) {
                    mistakes.add(new Mistake(
                            tag.getScenario(), tag.getConfidence(), one.message(), tag.getEvidence(), said(one)));
                }
            }
        }
        mistakes.sort(Comparator.comparingDouble(Mistake::confidence).reversed().thenComparing(IN_PLACE));
        return mistakes;
    }

    /** Missing tags of these scenarios, those that were thought least of first, and of equal ones the shortest text. */
    public static List<Mistake> misses(List<Judged> judged, Set<Scenario> scenarios) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Judged one : judged) {
            one.missed().forEach((scenario, probability) -> {
                if (scenarios.contains(scenario)) {
                    mistakes.add(new Mistake(scenario, probability, one.message(), List.of(), said(one)));
                }
            });
        }
        mistakes.sort(Comparator.comparingDouble(Mistake::confidence).thenComparing(IN_PLACE));
        return mistakes;
    }

    private static List<Scenario> said(Judged one) {
        return one.tagging().scenarios().stream().map(ScenarioTag::getScenario).toList();
    }
}

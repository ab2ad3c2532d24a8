package dev.outcry.evaluation;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Tagging;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tag that a message has with one set of rules and not with the other.
 *
 * @param message where
 * @param scenario which
 * @param gained whether the changed rules have it, not the present ones
 * @param confidence of the tag, from the rules that have it
 * @param evidence of the tag
 */
public record TagChange(
        LabelledMessage message, Scenario scenario, boolean gained, double confidence, List<Evidence> evidence) {

    public TagChange {
        evidence = List.copyOf(evidence);
    }

    static List<TagChange> between(LabelledMessage message, Tagging before, Tagging after) {
        List<TagChange> changes = new ArrayList<>();
        addMissing(message, before, after, true, changes);
        addMissing(message, after, before, false, changes);
        return changes;
    }

    private static void addMissing(
            LabelledMessage message, Tagging without, Tagging with, boolean gained, List<TagChange> changes) {
        Set<Scenario> there =
                without.scenarios().stream().map(ScenarioTag::getScenario).collect(Collectors.toSet());
        for (ScenarioTag tag : with.scenarios()) {
            if (!there.contains(tag.getScenario())) {
                changes.add(new TagChange(message, tag.getScenario(), gained, tag.getConfidence(), tag.getEvidence()));
            }
        }
    }

    /** Whether the labels say that the change is for the better. */
    public boolean isBetter() {
        return gained
                ? message.expected().contains(scenario)
                : message.refused().contains(scenario);
    }

    /** Whether the labels say that the change is for the worse. */
    public boolean isWorse() {
        return gained
                ? message.refused().contains(scenario)
                : message.expected().contains(scenario);
    }
}

package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.model.ScenarioIndex;
import dev.outcry.tagging.model.StackedTagger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A labelled message and what a tagger made of it.
 *
 * @param message the message
 * @param tagging what the tagger saw
 * @param missed the expected scenarios that it didn't tag, each with the probability that it gave them; 0 where the
 *     tagger has no probability for what it doesn't tag
 */
public record Judged(LabelledMessage message, Tagging tagging, Map<Scenario, Double> missed) {

    /** Judges messages by one tagger. */
    public static List<Judged> all(List<LabelledMessage> messages, Tagger tagger) {
        return all(messages, number -> tagger);
    }

    /**
     * Judges messages, each by a tagger of its own.
     *
     * @param taggers the tagger for the message of this number, from 0
     */
    public static List<Judged> all(List<LabelledMessage> messages, IntFunction<? extends Tagger> taggers) {
        List<Judged> judged = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            judged.add(of(messages.get(i), taggers.apply(i)));
        }
        return judged;
    }

    private static Judged of(LabelledMessage message, Tagger tagger) {
        Tagging tagging = tagger.tag(message.message());
        Judged judged = new Judged(message, tagging, new EnumMap<>(Scenario.class));
        message.expected().forEach(scenario -> {
            if (judged.tag(scenario) == null) {
                judged.missed.put(scenario, 0.0);
            }
        });
        if (!judged.missed.isEmpty() && tagger instanceof StackedTagger stacked) {
            double[] probabilities = stacked.probabilities(message.message());
            judged.missed.replaceAll((scenario, none) -> probabilities[ScenarioIndex.of(scenario)]);
        }
        return judged;
    }

    /** The tag of a scenario; null where there is none. */
    @Nullable
    ScenarioTag tag(Scenario scenario) {
        for (ScenarioTag tag : tagging.scenarios()) {
            if (tag.getScenario() == scenario) {
                return tag;
            }
        }
        return null;
    }

    boolean expects(Scenario scenario) {
        return message.expected().contains(scenario);
    }

    boolean refuses(Scenario scenario) {
        return message.refused().contains(scenario);
    }

    /** The tags that are wrong. */
    List<ScenarioTag> falseTags() {
        return tagging.scenarios().stream()
                .filter(tag -> refuses(tag.getScenario()))
                .toList();
    }
}

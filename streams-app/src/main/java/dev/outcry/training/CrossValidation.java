package dev.outcry.training;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.model.ScenarioIndex;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Figures of text that nothing saw: each fresh message is tagged by a stack that was fitted, thresholds and all, to the
 * other folds and to the familiar messages. The sentence network never learns from fresh messages.
 *
 * @param rules of the rules alone
 * @param both of rules and model
 * @param reliability of the probabilities
 */
public record CrossValidation(Figures rules, Figures both, Reliability reliability) {

    /** Made by the event or the language, not by the stack. */
    static final List<Scenario> KEPT = List.of(Scenario.FOREIGN_LANGUAGE);

    /** @param familiar how many messages at the beginning are familiar */
    static CrossValidation of(Observations seen, int familiar, TrainingSettings settings) {
        CrossValidation figures = new CrossValidation(new Figures(), new Figures(), new Reliability());
        Folds dealt = new Folds(seen.messages() - familiar, settings.folds(), settings.seed());
        StackTrainer trainer = new StackTrainer(settings.folds(), settings.seed());
        for (int fold = 0; fold < settings.folds(); fold++) {
            int[] unseen = shifted(dealt.inside(fold), familiar);
            int[] fresh = shifted(dealt.outside(fold), familiar);
            int[] others = IntStream.concat(IntStream.range(0, familiar), Arrays.stream(fresh))
                    .toArray();
            for (int scenario = 0; scenario < ScenarioIndex.COUNT; scenario++) {
                figures.add(seen, scenario, unseen, trainer.fit(seen, scenario, others));
            }
        }
        return figures;
    }

    private static int[] shifted(int[] messages, int by) {
        return Arrays.stream(messages).map(message -> message + by).toArray();
    }

    private void add(Observations seen, int scenario, int[] unseen, StackTrainer.Fitted fitted) {
        for (int i : unseen) {
            boolean shown = seen.shown()[scenario][i];
            boolean tagged = seen.tagged()[scenario][i];
            boolean kept = KEPT.contains(ScenarioIndex.at(scenario)) || !seen.readable()[i];
            float[] row = seen.rows()[scenario][i];
            rules.add(scenario, shown, tagged);
            both.add(scenario, shown, kept ? tagged : fitted.tags(row));
            reliability.add(fitted.probability(row), shown);
        }
    }
}

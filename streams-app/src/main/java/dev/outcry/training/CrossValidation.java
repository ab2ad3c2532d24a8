package dev.outcry.training;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.model.ScenarioIndex;
import java.util.List;

/**
 * Figures of text that nothing saw: each fresh message is scored by a sentence network that learnt without its fold,
 * and tagged by a stack that was fitted, thresholds and all, to the other folds.
 *
 * @param rules of the rules alone
 * @param both of rules and model
 * @param reliability of all probabilities
 * @param given of the probabilities of the tags that the stack gave
 */
public record CrossValidation(Figures rules, Figures both, Reliability reliability, Reliability given) {

    /** Made by the event or the language, not by the stack. */
    static final List<Scenario> KEPT = List.of(Scenario.FOREIGN_LANGUAGE);

    static CrossValidation of(Observations seen, TrainingSettings settings) {
        CrossValidation figures =
                new CrossValidation(new Figures(), new Figures(), new Reliability(), new Reliability());
        Folds dealt = new Folds(seen.messages(), settings.folds(), settings.seed());
        StackTrainer trainer = new StackTrainer(settings.folds(), settings.seed());
        for (int fold = 0; fold < settings.folds(); fold++) {
            int[] others = dealt.outside(fold);
            List<StackTrainer.Fitted> stacks = trainer.fitAll(seen, scenario -> others);
            for (int scenario = 0; scenario < stacks.size(); scenario++) {
                figures.add(seen, scenario, dealt.inside(fold), stacks.get(scenario));
            }
        }
        return figures;
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
            if (!kept && fitted.tags(row)) {
                given.add(fitted.probability(row), shown);
            }
        }
    }
}

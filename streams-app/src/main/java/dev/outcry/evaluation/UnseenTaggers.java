package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.model.ScenarioIndex;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.training.Labelled;
import dev.outcry.training.StackFolds;
import dev.outcry.training.TrainingProgress;
import dev.outcry.training.TrainingSettings;
import java.util.List;

/** Cross-validation: each message is tagged by a stack that did not learn from it. */
public final class UnseenTaggers {

    private final RuleTagger rules;
    private final TaggingModel model;
    private final TrainingSettings settings;

    /** @param settings the seed and the number of folds */
    public UnseenTaggers(RuleTagger rules, TaggingModel model, TrainingSettings settings) {
        this.rules = rules;
        this.model = model;
        this.settings = settings;
    }

    /**
     * Fits and judges.
     *
     * @param messages whole messages, with scenarios
     * @throws IllegalArgumentException where they are too few
     */
    public List<Judged> judge(List<LabelledMessage> messages, TrainingProgress progress) {
        List<Labelled> labelled =
                messages.stream().map(UnseenTaggers::forTraining).toList();
        StackFolds folds = StackFolds.fit(labelled, rules, model, settings, progress);
        return Judged.all(messages, folds::taggerOf);
    }

    private static Labelled forTraining(LabelledMessage message) {
        boolean[] shown = new boolean[ScenarioIndex.COUNT];
        float[] weights = new float[ScenarioIndex.COUNT];
        for (int i = 0; i < shown.length; i++) {
            Scenario scenario = ScenarioIndex.at(i);
            shown[i] = message.expected().contains(scenario);
            weights[i] = message.knows(scenario) ? 1 : 0;
        }
        return new Labelled(message.file(), message.message(), shown, weights);
    }
}

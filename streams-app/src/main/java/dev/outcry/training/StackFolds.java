package dev.outcry.training;

import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.model.ScenarioIndex;
import dev.outcry.tagging.model.StackedTagger;
import dev.outcry.tagging.model.Stacker;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RuleTagger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each message a tagger whose stack, weights and thresholds, was fitted to the other folds only. The sentence
 * network is the model's, and the rules are as they are: neither is fitted anew.
 */
public final class StackFolds {

    private final int[] fold;
    private final List<Tagger> taggers = new ArrayList<>();

    private StackFolds(int messages) {
        this.fold = new int[messages];
    }

    /**
     * Deals messages to folds and fits a stack to the rest of each. A scenario is fitted to the messages on which it
     * has a weight.
     *
     * @param messages what is to be tagged
     * @param rules the rules that the stack stands on
     * @param model whose sentence network is used
     * @param settings the seed and the number of folds
     * @param progress hears of each fold
     * @throws IllegalArgumentException where there are too few messages for so many folds
     */
    public static StackFolds fit(
            List<Labelled> messages,
            RuleTagger rules,
            TaggingModel model,
            TrainingSettings settings,
            TrainingProgress progress) {
        int folds = settings.folds();
        if (messages.size() < 2 * folds) {
            throw new IllegalArgumentException(
                    messages.size() + " messages are too few for " + folds + " folds; there should be two in each");
        }
        Observations seen = Observations.of(messages, rules, model.sentences());
        Folds dealt = new Folds(messages.size(), folds, settings.seed());
        StackFolds result = new StackFolds(messages.size());
        StackTrainer trainer = new StackTrainer(TrainingSettings.STANDARD.folds(), settings.seed());
        for (int number = 0; number < folds; number++) {
            for (int message : dealt.inside(number)) {
                result.fold[message] = number;
            }
            int[] others = dealt.outside(number);
            Stacker stacker = trainer.fit(seen, scenario -> known(messages, scenario, others));
            result.taggers.add(new StackedTagger(rules, model.with(stacker, "fold" + (number + 1))));
            progress.epoch(number + 1, folds, 0);
        }
        return result;
    }

    private static int[] known(List<Labelled> messages, int scenario, int[] among) {
        int[] known = Arrays.stream(among)
                .filter(message -> messages.get(message).weights()[scenario] > 0)
                .toArray();
        if (known.length < TrainingSettings.STANDARD.folds()) {
            throw new IllegalArgumentException("too few messages say whether " + ScenarioIndex.at(scenario)
                    + " applies for a stack to be fitted to them");
        }
        return known;
    }

    /** The tagger that did not learn from the message of this number, from 0. */
    public Tagger taggerOf(int message) {
        return taggers.get(fold[message]);
    }
}

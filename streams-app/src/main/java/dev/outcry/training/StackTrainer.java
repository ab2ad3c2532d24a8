package dev.outcry.training;

import dev.outcry.tagging.model.MessageFeatures;
import dev.outcry.tagging.model.ScenarioIndex;
import dev.outcry.tagging.model.Stacker;
import java.util.function.IntFunction;

/** Fits the stack: weights on all messages, thresholds on messages that the weights of their fold didn't see. */
final class StackTrainer {

    private static final double PENALTY = 3;

    private final int folds;
    private final long seed;

    StackTrainer(int folds, long seed) {
        this.folds = folds;
        this.seed = seed;
    }

    /** Weights of one scenario, the intercept last, and the probability from which it is tagged. */
    @SuppressWarnings("ArrayRecordComponent") // read only
    record Fitted(double[] weights, double threshold) {

        double probability(float[] row) {
            return 1 / (1 + StrictMath.exp(-LogisticRegression.score(row, weights)));
        }

        boolean tags(float[] row) {
            return probability(row) >= threshold;
        }
    }

    /** Fits one scenario to some messages. */
    Fitted fit(Observations seen, int scenario, int[] messages) {
        float[][] rows = seen.rows(scenario, messages);
        boolean[] shown = seen.shown(scenario, messages);
        LogisticRegression regression = new LogisticRegression(PENALTY);
        double[] probabilities = new double[rows.length];
        Folds dealt = new Folds(rows.length, folds, seed);
        for (int fold = 0; fold < folds; fold++) {
            int[] others = dealt.outside(fold);
            Fitted part = new Fitted(regression.fit(pick(rows, others), pick(shown, others)), 0);
            for (int i : dealt.inside(fold)) {
                probabilities[i] = part.probability(rows[i]);
            }
        }
        return new Fitted(regression.fit(rows, shown), Threshold.best(probabilities, shown));
    }

    private static float[][] pick(float[][] rows, int[] which) {
        float[][] some = new float[which.length][];
        for (int i = 0; i < which.length; i++) {
            some[i] = rows[which[i]];
        }
        return some;
    }

    private static boolean[] pick(boolean[] shown, int[] which) {
        boolean[] some = new boolean[which.length];
        for (int i = 0; i < which.length; i++) {
            some[i] = shown[which[i]];
        }
        return some;
    }

    /** Fits all scenarios to some messages. */
    Stacker fit(Observations seen, int[] messages) {
        return fit(seen, scenario -> messages);
    }

    /** Fits each scenario to messages of its own. */
    Stacker fit(Observations seen, IntFunction<int[]> messages) {
        int scenarios = ScenarioIndex.COUNT;
        int common = MessageFeatures.sharedCount();
        float[] intercepts = new float[scenarios];
        float[] shared = new float[common * scenarios];
        float[] own = new float[MessageFeatures.OWN * scenarios];
        float[] thresholds = new float[scenarios];
        for (int scenario = 0; scenario < scenarios; scenario++) {
            Fitted fitted = fit(seen, scenario, messages.apply(scenario));
            double[] weights = fitted.weights();
            for (int feature = 0; feature < common; feature++) {
                shared[feature * scenarios + scenario] = (float) weights[feature];
            }
            for (int i = 0; i < MessageFeatures.OWN; i++) {
                own[MessageFeatures.OWN * scenario + i] = (float) weights[common + i];
            }
            intercepts[scenario] = (float) weights[weights.length - 1];
            thresholds[scenario] = (float) fitted.threshold();
        }
        return new Stacker(intercepts, shared, own, thresholds);
    }
}

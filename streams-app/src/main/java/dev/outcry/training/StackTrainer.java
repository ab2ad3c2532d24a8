package dev.outcry.training;

import dev.outcry.tagging.model.MessageFeatures;
import dev.outcry.tagging.model.ScenarioIndex;
import dev.outcry.tagging.model.Stacker;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Fits the stack: weights on all messages, thresholds and calibration on messages that the weights of their fold didn't
 * see.
 */
final class StackTrainer {

    private static final double PENALTY = 3;

    private final int folds;
    private final long seed;

    StackTrainer(int folds, long seed) {
        this.folds = folds;
        this.seed = seed;
    }

    /**
     * Weights of one scenario.
     *
     * @param weights the intercept last
     * @param threshold the probability from which it is tagged
     * @param unseen for each message the logarithm of the odds by weights that were fitted without it
     * @param shown for each message whether the scenario applies
     */
    @SuppressWarnings("ArrayRecordComponent") // read only
    record Fitted(double[] weights, double threshold, double[] unseen, boolean[] shown) {

        double probability(float[] row) {
            return logistic(LogisticRegression.score(row, weights));
        }

        boolean tags(float[] row) {
            return probability(row) >= threshold;
        }

        private Fitted calibrated(Calibration calibration) {
            double odds = calibration.odds(StrictMath.log(threshold / (1 - threshold)));
            return new Fitted(calibration.weights(weights), logistic(odds), unseen, shown);
        }
    }

    private static double logistic(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }

    /** Fits each scenario to messages of its own, and calibrates all together. */
    List<Fitted> fitAll(Observations seen, IntFunction<int[]> messages) {
        List<Fitted> all = IntStream.range(0, ScenarioIndex.COUNT)
                .mapToObj(scenario -> fit(seen, scenario, messages.apply(scenario)))
                .toList();
        Calibration calibration = Calibration.fit(all);
        return all.stream().map(one -> one.calibrated(calibration)).toList();
    }

    private Fitted fit(Observations seen, int scenario, int[] messages) {
        float[][] rows = seen.rows(scenario, messages);
        boolean[] shown = seen.shown(scenario, messages);
        LogisticRegression regression = new LogisticRegression(PENALTY);
        double[] unseen = new double[rows.length];
        Folds dealt = new Folds(rows.length, folds, seed);
        for (int fold = 0; fold < folds; fold++) {
            int[] others = dealt.outside(fold);
            double[] weights = regression.fit(pick(rows, others), pick(shown, others));
            for (int i : dealt.inside(fold)) {
                unseen[i] = LogisticRegression.score(rows[i], weights);
            }
        }
        double[] probabilities =
                Arrays.stream(unseen).map(StackTrainer::logistic).toArray();
        return new Fitted(regression.fit(rows, shown), Threshold.best(probabilities, shown), unseen, shown);
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
        List<Fitted> all = fitAll(seen, messages);
        for (int scenario = 0; scenario < scenarios; scenario++) {
            Fitted fitted = all.get(scenario);
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

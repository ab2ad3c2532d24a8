package dev.outcry.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes probabilities as sure as they are right (Platt scaling): the logarithm of the odds is multiplied and shifted.
 * One for all scenarios, since each alone has too few messages; it changes no order within a scenario.
 *
 * @param slope above 0; below 1 where probabilities were too sure
 * @param shift added to the logarithm of the odds
 */
record Calibration(double slope, double shift) {

    private static final Calibration NONE = new Calibration(1, 0);
    private static final double LEAST_ODDS = -2.2;
    private static final int FEWEST = 100;
    private static final double PENALTY = 1;

    /** From what was fitted without the messages; those of a probability below a tenth say little about tags. */
    static Calibration fit(List<StackTrainer.Fitted> all) {
        List<Double> odds = new ArrayList<>();
        List<Boolean> shown = new ArrayList<>();
        for (StackTrainer.Fitted one : all) {
            for (int i = 0; i < one.unseen().length; i++) {
                if (one.unseen()[i] > LEAST_ODDS) {
                    odds.add(one.unseen()[i]);
                    shown.add(one.shown()[i]);
                }
            }
        }
        return odds.size() < FEWEST ? NONE : fit(odds, shown);
    }

    private static Calibration fit(List<Double> odds, List<Boolean> shown) {
        float[][] rows = new float[odds.size()][];
        boolean[] right = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {odds.get(i).floatValue()};
            right[i] = shown.get(i);
        }
        double[] weights = new LogisticRegression(PENALTY).fit(rows, right);
        return weights[0] > 0 ? new Calibration(weights[0], weights[1]) : NONE;
    }

    /** The calibrated logarithm of odds. */
    double odds(double odds) {
        return slope * odds + shift;
    }

    /** Weights, the intercept last, that give calibrated odds at once. */
    double[] weights(double[] weights) {
        double[] calibrated = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            calibrated[i] = slope * weights[i];
        }
        calibrated[weights.length - 1] += shift;
        return calibrated;
    }
}

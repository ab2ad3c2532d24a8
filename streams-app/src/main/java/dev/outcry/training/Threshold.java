package dev.outcry.training;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The probability from which a scenario is tagged, so that F1 is highest on messages that the weights weren't fitted
 * to. The best one of few messages is half chance, so it is drawn half way to what would be best if the probabilities
 * were exact: half of the F1 that can be reached.
 */
final class Threshold {

    private static final double LEAST = 0.1;
    private static final double MOST = 0.8;

    private Threshold() {}

    static double best(double[] probabilities, boolean[] shown) {
        Integer[] order = new Integer[shown.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -probabilities[i]));
        int all = 0;
        for (boolean one : shown) {
            all += one ? 1 : 0;
        }
        int hits = 0;
        double bestF1 = 0;
        double best = 0.5;
        for (int i = 0; i < order.length; i++) {
            hits += shown[order[i]] ? 1 : 0;
            double f1 = 2.0 * hits / (i + 1 + all);
            if (f1 > bestF1) {
                bestF1 = f1;
                double next = i + 1 < order.length ? probabilities[order[i + 1]] : 0;
                best = (probabilities[order[i]] + next) / 2;
            }
        }
        double smooth = logistic((odds(best) + odds(Math.max(LEAST, bestF1 / 2))) / 2);
        return Math.max(LEAST, Math.min(MOST, smooth));
    }

    private static double odds(double probability) {
        double inside = Math.max(1e-4, Math.min(1 - 1e-4, probability));
        return StrictMath.log(inside / (1 - inside));
    }

    private static double logistic(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }
}

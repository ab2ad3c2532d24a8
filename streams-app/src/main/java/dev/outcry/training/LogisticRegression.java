package dev.outcry.training;

import java.util.Arrays;

/**
 * Logistic regression with a penalty on all weights but the intercept, by Newton's method. Small problems only: the
 * time grows with the square of the features.
 */
final class LogisticRegression {

    private static final int STEPS = 12;
    private static final double SETTLED = 1e-6;

    private final double penalty;

    /** @param penalty on half the sum of squared weights, beside the sum of losses */
    LogisticRegression(double penalty) {
        this.penalty = penalty;
    }

    /** The weights, the intercept last. */
    double[] fit(float[][] rows, boolean[] shown) {
        int size = rows[0].length + 1;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] curvature = new double[size][size];
            double[] slope = new double[size];
            for (int i = 0; i < rows.length; i++) {
                addRow(rows[i], shown[i], weights, slope, curvature);
            }
            for (int i = 0; i < size - 1; i++) {
                slope[i] += penalty * weights[i];
                curvature[i][i] += penalty;
            }
            curvature[size - 1][size - 1] += SETTLED;
            if (move(weights, slope, curvature) < SETTLED) {
                break;
            }
        }
        return weights;
    }

    private static void addRow(float[] row, boolean shown, double[] weights, double[] slope, double[][] curvature) {
        int last = row.length;
        double probability = 1 / (1 + StrictMath.exp(-score(row, weights)));
        double error = probability - (shown ? 1 : 0);
        double curve = probability * (1 - probability);
        for (int i = 0; i <= last; i++) {
            double value = i < last ? row[i] : 1;
            if (value != 0) {
                slope[i] += error * value;
                double[] line = curvature[i];
                double scaled = curve * value;
                for (int j = 0; j < Math.min(i + 1, last); j++) {
                    line[j] += scaled * row[j];
                }
                line[i] += i == last ? scaled : 0;
            }
        }
    }

    /** The score of a row: the logarithm of the odds. */
    static double score(float[] row, double[] weights) {
        double sum = weights[row.length];
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * weights[i];
        }
        return sum;
    }

    /** Solves by Cholesky's decomposition and moves; returns the largest change. */
    private static double move(double[] weights, double[] slope, double[][] lower) {
        int size = weights.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        double[] change = solve(lower, slope);
        double largest = Arrays.stream(change).map(Math::abs).max().orElse(0);
        for (int i = 0; i < size; i++) {
            weights[i] -= change[i];
        }
        return largest;
    }

    private static double[] solve(double[][] lower, double[] slope) {
        double[] x = slope.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}

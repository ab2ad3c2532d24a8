package dev.outcry.training;

import java.util.Locale;

/** Whether probabilities are to be believed: of messages with about the same, the share that was right. */
public final class Reliability {

    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final double[] sums = new double[BINS];
    private final int[] right = new int[BINS];

    void add(double probability, boolean shown) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        counts[bin]++;
        sums[bin] += probability;
        right[bin] += shown ? 1 : 0;
    }

    /** The mean difference between probability and share, weighed by how many there are. */
    public double error() {
        double error = 0;
        int all = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sums[bin] - right[bin]);
            all += counts[bin];
        }
        return all == 0 ? 0 : error / all;
    }

    /** A table for people. */
    public String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-10s %8s %8s %8s%n", "confidence", "tags", "mean", "right"));
        for (int bin = 0; bin < BINS; bin++) {
            int count = Math.max(1, counts[bin]);
            table.append(String.format(
                    Locale.ROOT,
                    "%.1f - %.1f  %8d %8.3f %8.3f%n",
                    bin / 10.0,
                    (bin + 1) / 10.0,
                    counts[bin],
                    sums[bin] / count,
                    (double) right[bin] / count));
        }
        return table.append(String.format(Locale.ROOT, "mean error %.4f%n", error()))
                .toString();
    }
}

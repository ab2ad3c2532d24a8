package dev.outcry.tagging.model;

/**
 * Weighs rules and sentence scores together: for each scenario a logistic regression, whose probability is the tag's
 * confidence, and the probability from which it is tagged. Immutable and safe for use by many threads.
 */
public final class Stacker {

    private final float[] intercepts;
    private final float[] shared;
    private final float[] own;
    private final float[] thresholds;
    private final float[] thresholdOdds;

    /**
     * With these weights.
     *
     * @param intercepts for each scenario
     * @param shared for each shared feature its weights on all scenarios
     * @param own for each scenario the weights of its own features
     * @param thresholds for each scenario, from 0 to 1
     */
    public Stacker(float[] intercepts, float[] shared, float[] own, float[] thresholds) {
        this.intercepts = intercepts.clone();
        this.shared = shared.clone();
        this.own = own.clone();
        this.thresholds = thresholds.clone();
        this.thresholdOdds = new float[thresholds.length];
        for (int scenario = 0; scenario < thresholds.length; scenario++) {
            thresholdOdds[scenario] =
                    (float) StrictMath.log(thresholds[scenario] / (1 - (double) thresholds[scenario]));
        }
    }

    /** With no weights: every probability is a half. */
    public static Stacker undecided() {
        int scenarios = ScenarioIndex.COUNT;
        return new Stacker(
                new float[scenarios],
                new float[MessageFeatures.sharedCount() * scenarios],
                new float[MessageFeatures.OWN * scenarios],
                new float[scenarios]);
    }

    /** The logarithm of each scenario's odds. */
    public void odds(MessageFeatures features, float[] out) {
        int scenarios = intercepts.length;
        System.arraycopy(intercepts, 0, out, 0, scenarios);
        float[] values = features.shared();
        for (int feature = 0; feature < values.length; feature++) {
            float value = values[feature];
            if (value != 0) {
                int row = feature * scenarios;
                for (int scenario = 0; scenario < scenarios; scenario++) {
                    out[scenario] += value * shared[row + scenario];
                }
            }
        }
        addOwn(features.own(), out);
    }

    private void addOwn(float[] values, float[] out) {
        for (int scenario = 0; scenario < out.length; scenario++) {
            float sum = out[scenario];
            for (int i = 0; i < MessageFeatures.OWN; i++) {
                sum += values[MessageFeatures.OWN * scenario + i] * own[MessageFeatures.OWN * scenario + i];
            }
            out[scenario] = sum;
        }
    }

    /** Whether a scenario is tagged at these odds. */
    public boolean tags(int scenario, float odds) {
        return odds >= thresholdOdds[scenario];
    }

    /** The probability that odds stand for. */
    public static double probability(float odds) {
        return 1 / (1 + StrictMath.exp(-odds));
    }

    float[] intercepts() {
        return intercepts;
    }

    float[] shared() {
        return shared;
    }

    float[] own() {
        return own;
    }

    float[] thresholds() {
        return thresholds;
    }
}

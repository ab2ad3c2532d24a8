package dev.outcry.surge;

/**
 * How many customers are to be expected in an hour.
 *
 * @param mean the expected number, above 0
 * @param variance of the count around it, with the uncertainty of the mean itself
 */
record Expectation(double mean, double variance) {

    /** Between two hours: so much of the later one. */
    Expectation towards(Expectation later, double share) {
        return new Expectation(mean + share * (later.mean - mean), variance + share * (later.variance - variance));
    }

    /**
     * The upper bound of what is normal: Farrington's, by the power 2/3 that makes Poisson-like counts about symmetric.
     *
     * @param deviations standard deviations above the mean
     */
    double upperBound(double deviations) {
        return mean * Math.pow(1 + 2.0 / 3 * deviations * Math.sqrt(variance) / mean, 1.5);
    }
}

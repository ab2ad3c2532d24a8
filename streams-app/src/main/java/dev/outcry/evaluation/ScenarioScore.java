package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import java.util.List;

/**
 * How well one thing is found.
 *
 * @param hits found where it is
 * @param misses not found where it is
 * @param falseHits found where it isn't
 */
public record ScenarioScore(int hits, int misses, int falseHits) {

    /** The score of one scenario. */
    static ScenarioScore of(Scenario scenario, List<Judged> judged) {
        int hits = 0;
        int misses = 0;
        int falseHits = 0;
        for (Judged one : judged) {
            boolean tagged = one.tag(scenario) != null;
            hits += tagged && one.expects(scenario) ? 1 : 0;
            misses += !tagged && one.expects(scenario) ? 1 : 0;
            falseHits += tagged && one.refuses(scenario) ? 1 : 0;
        }
        return new ScenarioScore(hits, misses, falseHits);
    }

    ScenarioScore plus(ScenarioScore other) {
        return new ScenarioScore(hits + other.hits, misses + other.misses, falseHits + other.falseHits);
    }

    /** Whether there is anything to measure: it was expected somewhere, or found where it isn't. */
    public boolean measured() {
        return hits + misses + falseHits > 0;
    }

    /** Of what was found, the share that is right; 1 where nothing was. */
    public double precision() {
        return hits + falseHits == 0 ? 1 : (double) hits / (hits + falseHits);
    }

    /** Of what there is to be found, the share that was; 1 where there is nothing. */
    public double recall() {
        return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + misses + falseHits);
    }
}

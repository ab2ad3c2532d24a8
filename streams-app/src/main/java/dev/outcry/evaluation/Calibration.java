package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a tag's confidence is to be believed: of tags with about the same confidence, the share that is right.
 *
 * @param buckets ten of equal width, from 0 to 1
 */
public record Calibration(List<Bucket> buckets) {

    private static final int BUCKETS = 10;

    /**
     * Tags of about the same confidence.
     *
     * @param from the least confidence
     * @param to the next bucket's least
     * @param tags how many
     * @param right how many of them are right
     * @param sum of their confidences
     */
    public record Bucket(double from, double to, int tags, int right, double sum) {

        /** The mean confidence; 0 where there is no tag. */
        public double mean() {
            return tags == 0 ? 0 : sum / tags;
        }

        /** The share that is right; 0 where there is no tag. */
        public double share() {
            return tags == 0 ? 0 : (double) right / tags;
        }
    }

    static Calibration of(List<Judged> judged, Set<Scenario> scenarios) {
        int[] tags = new int[BUCKETS];
        int[] right = new int[BUCKETS];
        double[] sums = new double[BUCKETS];
        for (Judged one : judged) {
            for (ScenarioTag tag : one.tagging().scenarios()) {
                if (scenarios.contains(tag.getScenario()) && one.message().knows(tag.getScenario())) {
                    int bucket = Math.min(BUCKETS - 1, (int) (tag.getConfidence() * BUCKETS));
                    tags[bucket]++;
                    right[bucket] += one.expects(tag.getScenario()) ? 1 : 0;
                    sums[bucket] += tag.getConfidence();
                }
            }
        }
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(new Bucket((double) i / BUCKETS, (i + 1.0) / BUCKETS, tags[i], right[i], sums[i]));
        }
        return new Calibration(buckets);
    }

    /** Expected calibration error: the mean distance of confidence and share, weighed by tags. */
    public double error() {
        double distance = 0;
        int tags = 0;
        for (Bucket bucket : buckets) {
            distance += Math.abs(bucket.sum() - bucket.right());
            tags += bucket.tags();
        }
        return tags == 0 ? 0 : distance / tags;
    }
}

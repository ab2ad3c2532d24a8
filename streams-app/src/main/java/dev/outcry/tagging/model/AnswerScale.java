package dev.outcry.tagging.model;

import java.util.Arrays;

/**
 * What the steps of {@link WordAnswers} stand for. A filter's three answers share a scale, so that their sum needs no
 * more than 127 steps; each begins at the lowest answer that can still matter.
 */
final class AnswerScale {

    private static final int LARGEST = 127;
    private static final int ROUNDING = 2;
    private static final int LARGEST_MEAN = 255;
    private static final float LEAST_STEP = 1e-9f;

    private final Network network;
    private final int filters;
    private final float[] low;
    private final float[] high;
    private final float[] step;
    private final int[] silent;

    AnswerScale(Network network) {
        this.network = network;
        this.filters = network.filters();
        this.low = new float[width()];
        this.high = new float[width()];
        this.step = new float[width()];
        this.silent = new int[filters];
        findRanges();
        for (int filter = 0; filter < filters; filter++) {
            scale(filter);
        }
        for (int i = Network.WIDTH * filters; i < step.length; i++) {
            step[i] = Math.max(LEAST_STEP, (high[i] - low[i]) / LARGEST_MEAN);
        }
    }

    private void findRanges() {
        float[] answers = new float[width()];
        for (int word = 1; word < network.size(); word++) {
            answers(word, answers);
            for (int i = 0; i < answers.length; i++) {
                low[i] = Math.min(low[i], answers[i]);
                high[i] = Math.max(high[i], answers[i]);
            }
        }
    }

    /** An answer so low that the filter is silent whatever the other two are may be cut. */
    private void scale(int filter) {
        float bias = network.filterBias()[filter];
        int middle = filter + filters;
        int last = middle + filters;
        float most = bias + high[filter] + high[middle] + high[last];
        float beginning = bias;
        float range = 0;
        for (int at = filter; at <= last; at += filters) {
            low[at] = Math.min(0, Math.max(low[at], high[at] - Math.max(0, most)));
            beginning += low[at];
            range += high[at] - low[at];
        }
        if (beginning > 0) {
            low[middle] -= beginning;
            range += beginning;
            beginning = 0;
        }
        float one = Math.max(LEAST_STEP, range / (LARGEST - ROUNDING));
        for (int at = filter; at <= last; at += filters) {
            step[at] = one;
        }
        silent[filter] = (int) Math.min(LARGEST, Math.round((double) -beginning / one));
    }

    /** How many answers a word has: of all filters at three places, then what it adds to the mean scores. */
    int width() {
        return Network.WIDTH * network.filters() + network.labels();
    }

    /** Works out all answers to a word; to no word they are 0. */
    void answers(int word, float[] row) {
        Arrays.fill(row, 0);
        int wide = Network.WIDTH * filters;
        int labels = network.labels();
        for (int d = 0; d < network.dimensions() && word != ModelVocabulary.NONE; d++) {
            float value = network.words()[word * network.dimensions() + d];
            for (int i = 0; i < wide; i++) {
                row[i] += value * network.convolution()[d * wide + i];
            }
            for (int label = 0; label < labels; label++) {
                row[wide + label] += value * network.mean()[d * labels + label];
            }
        }
    }

    /** An answer in steps. */
    int step(int at, float answer) {
        return Math.round((Math.max(low[at], Math.min(high[at], answer)) - low[at]) / step[at]);
    }

    /** What a step of that answer stands for. */
    float step(int at) {
        return step[at];
    }

    /** The sum of three steps at which a filter's answer is 0. */
    int silent(int filter) {
        return silent[filter];
    }

    /** Adds to the scores the mean of words, whose steps are summed. */
    void addMean(int[] sums, int words, float[] scores) {
        float share = 1f / Math.max(1, words);
        int from = Network.WIDTH * filters;
        for (int label = 0; label < network.labels(); label++) {
            scores[label] += low[from + label] + sums[label] * step[from + label] * share;
        }
    }
}

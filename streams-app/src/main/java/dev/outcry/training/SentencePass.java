package dev.outcry.training;

import dev.outcry.tagging.model.Network;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One sentence through the network and the gradient back. Reused; one thread at a time. */
final class SentencePass {

    private final Parameters parameters;
    private final float[] byDimension;
    private final int wide;
    private float[] answers = new float[0];
    private final float[] best;
    private final int[] places;
    private final float[] kept;
    private final float[] hidden;
    private final float[] hiddenSlope;
    private final float[] mean;
    private final float[] scores;
    private int[] words = new int[0];
    private boolean agent;

    /** @param byDimension the convolution dimension by dimension, kept up to date by the trainer */
    SentencePass(Parameters parameters, float[] byDimension) {
        this.parameters = parameters;
        this.byDimension = byDimension;
        this.wide = Network.WIDTH * parameters.filters();
        this.best = new float[parameters.filters()];
        this.places = new int[parameters.filters()];
        this.kept = new float[parameters.filters()];
        this.hidden = new float[parameters.hidden()];
        this.hiddenSlope = new float[parameters.hidden()];
        this.mean = new float[parameters.dimensions()];
        this.scores = new float[parameters.labels()];
    }

    /** Scores a sentence; a random part of the filters is left out where {@code dropout} is given. */
    float[] forward(int[] sentence, boolean byAgent, float rate, @Nullable Random dropout) {
        words = sentence;
        agent = byAgent;
        answerAll();
        keepBest();
        for (int filter = 0; filter < kept.length; filter++) {
            boolean out = dropout != null && dropout.nextFloat() < rate;
            kept[filter] = out ? 0 : dropout == null ? 1 : 1 / (1 - rate);
        }
        average();
        score();
        scoreHidden();
        return scores;
    }

    private void answerAll() {
        int size = words.length * wide;
        if (answers.length < size) {
            answers = new float[size * 2];
        }
        Arrays.fill(answers, 0, size, 0);
        int dimensions = parameters.dimensions();
        for (int place = 0; place < words.length; place++) {
            int at = place * wide;
            for (int d = 0; d < dimensions; d++) {
                addRow(parameters.words()[words[place] * dimensions + d], d * wide, at);
            }
        }
    }

    private void addRow(float value, int from, int to) {
        float[] in = byDimension;
        float[] out = answers;
        for (int i = 0; i < wide; i++) {
            out[to + i] += value * in[from + i];
        }
    }

    private void keepBest() {
        int filters = best.length;
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        for (int place = 0; place < words.length; place++) {
            int at = place * wide;
            for (int filter = 0; filter < filters; filter++) {
                float answer = parameters.filterBias()[filter] + answers[at + filters + filter];
                answer += place > 0 ? answers[at - wide + filter] : 0;
                answer += place + 1 < words.length ? answers[at + wide + 2 * filters + filter] : 0;
                if (answer > best[filter]) {
                    best[filter] = answer;
                    places[filter] = place;
                }
            }
        }
    }

    private void average() {
        Arrays.fill(mean, 0);
        for (int word : words) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += parameters.words()[word * mean.length + d];
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= Math.max(1, words.length);
        }
    }

    private void score() {
        int labels = scores.length;
        System.arraycopy(parameters.authors(), agent ? labels : 0, scores, 0, labels);
        for (int filter = 0; filter < best.length; filter++) {
            addScores(Math.max(0, best[filter]) * kept[filter], parameters.head(), filter * labels);
        }
        for (int d = 0; d < mean.length; d++) {
            addScores(mean[d], parameters.mean(), d * labels);
        }
    }

    private void scoreHidden() {
        System.arraycopy(parameters.innerBias(), 0, hidden, 0, hidden.length);
        for (int filter = 0; filter < best.length; filter++) {
            float answer = Math.max(0, best[filter]) * kept[filter];
            if (answer != 0) {
                addTo(hidden, answer, parameters.inner(), filter * hidden.length);
            }
        }
        for (int unit = 0; unit < hidden.length; unit++) {
            addScores(Math.max(0, hidden[unit]), parameters.outer(), unit * scores.length);
        }
    }

    private static void addTo(float[] sums, float value, float[] weights, int row) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += value * weights[row + i];
        }
    }

    private void addScores(float value, float[] weights, int row) {
        if (value != 0) {
            addTo(scores, value, weights, row);
        }
    }

    /** Adds the gradient of the sentence last scored; {@code slope} is the loss's by each score. */
    void backward(float[] slope, Parameters gradient) {
        int labels = scores.length;
        add(slope, 1, gradient.authors(), agent ? labels : 0);
        backToHidden(slope, gradient);
        for (int filter = 0; filter < best.length; filter++) {
            if (best[filter] > 0 && kept[filter] > 0) {
                add(slope, best[filter] * kept[filter], gradient.head(), filter * labels);
                add(hiddenSlope, best[filter] * kept[filter], gradient.inner(), filter * hidden.length);
                float back = dot(slope, parameters.head(), filter * labels);
                back = (back + dot(hiddenSlope, parameters.inner(), filter * hidden.length)) * kept[filter];
                gradient.filterBias()[filter] += back;
                backToWords(filter, back, gradient);
            }
        }
        for (int d = 0; d < mean.length; d++) {
            add(slope, mean[d], gradient.mean(), d * labels);
            backToMean(d, dot(slope, parameters.mean(), d * labels) / words.length, gradient);
        }
    }

    private void backToHidden(float[] slope, Parameters gradient) {
        for (int unit = 0; unit < hidden.length; unit++) {
            boolean heard = hidden[unit] > 0;
            hiddenSlope[unit] = heard ? dot(slope, parameters.outer(), unit * slope.length) : 0;
            if (heard) {
                add(slope, hidden[unit], gradient.outer(), unit * slope.length);
            }
        }
        add(hiddenSlope, 1, gradient.innerBias(), 0);
    }

    private void backToWords(int filter, float back, Parameters gradient) {
        for (int offset = 0; offset < Network.WIDTH; offset++) {
            int place = places[filter] + offset - 1;
            if (place >= 0 && place < words.length) {
                int row = (offset * best.length + filter) * mean.length;
                int word = words[place] * mean.length;
                for (int d = 0; d < mean.length; d++) {
                    gradient.convolution()[row + d] += back * parameters.words()[word + d];
                }
                for (int d = 0; d < mean.length; d++) {
                    gradient.words()[word + d] += back * parameters.convolution()[row + d];
                }
            }
        }
    }

    private void backToMean(int d, float back, Parameters gradient) {
        for (int word : words) {
            gradient.words()[word * mean.length + d] += back;
        }
    }

    private static void add(float[] slope, float factor, float[] into, int row) {
        for (int label = 0; label < slope.length; label++) {
            into[row + label] += factor * slope[label];
        }
    }

    private static float dot(float[] slope, float[] weights, int row) {
        float sum = 0;
        for (int label = 0; label < slope.length; label++) {
            sum += slope[label] * weights[row + label];
        }
        return sum;
    }
}

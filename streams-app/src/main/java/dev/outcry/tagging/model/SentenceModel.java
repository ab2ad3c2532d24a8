package dev.outcry.tagging.model;

import java.util.Arrays;

/**
 * Scores sentences. What a filter answers to a word at each of its three places is worked out once, so that scoring
 * adds and compares whole numbers and multiplies only once a sentence. Immutable and safe for use by many threads; each
 * scores with a {@link SentenceScorer} of its own.
 */
public final class SentenceModel {

    /** Whole numbers stand for this fraction of one. */
    static final float UNIT = 1f / 4096;

    private final ModelVocabulary vocabulary;
    private final Network network;
    private final int[] table;
    private final int[] bias;
    private final int stride;

    /** Works out the tables of a network for these words. */
    public SentenceModel(ModelVocabulary vocabulary, Network network) {
        if (vocabulary.size() != network.size()) {
            throw new IllegalArgumentException(
                    "the network has " + network.size() + " words, the vocabulary " + vocabulary.size());
        }
        this.vocabulary = vocabulary;
        this.network = network;
        int answers = Network.WIDTH * network.filters();
        this.stride = answers + network.labels();
        this.table = new int[network.size() * stride];
        this.bias = new int[network.filters()];
        for (int filter = 0; filter < bias.length; filter++) {
            bias[filter] = whole(network.filterBias()[filter]);
        }
        float[] row = new float[stride];
        for (int word = 1; word < network.size(); word++) {
            answers(word, row);
            for (int i = 0; i < stride; i++) {
                table[word * stride + i] = whole(row[i]);
            }
        }
    }

    private static int whole(float value) {
        return Math.round(value / UNIT);
    }

    private void answers(int word, float[] row) {
        Arrays.fill(row, 0);
        int wide = Network.WIDTH * network.filters();
        int labels = network.labels();
        for (int d = 0; d < network.dimensions(); d++) {
            float value = network.words()[word * network.dimensions() + d];
            for (int i = 0; i < wide; i++) {
                row[i] += value * network.convolution()[d * wide + i];
            }
            for (int label = 0; label < labels; label++) {
                row[wide + label] += value * network.mean()[d * labels + label];
            }
        }
    }

    ModelVocabulary vocabulary() {
        return vocabulary;
    }

    Network network() {
        return network;
    }

    /** How many scores a sentence gets. */
    public int labels() {
        return network.labels();
    }

    int filters() {
        return network.filters();
    }

    /** Keeps in {@code best} each filter's strongest answer of the sentence. */
    void strongest(SentenceWords words, int[] best) {
        Arrays.fill(best, 0);
        int count = words.count();
        int before = 0;
        int at = count > 0 ? stride * words.number(0) : 0;
        for (int place = 0; place < count; place++) {
            int after = place + 1 < count ? stride * words.number(place + 1) : 0;
            keepStrongest(table, bias, before, at + best.length, after + 2 * best.length, best);
            before = at;
            at = after;
        }
    }

    /** Plain array sums and a maximum without a branch: a loop that compilers turn into vector instructions. */
    private static void keepStrongest(int[] answers, int[] bias, int before, int at, int after, int[] best) {
        for (int filter = 0; filter < best.length; filter++) {
            int answer = bias[filter] + answers[before + filter] + answers[at + filter] + answers[after + filter];
            best[filter] = Math.max(best[filter], answer);
        }
    }

    /** The filter's answer at that place of the sentence. */
    int answer(SentenceWords words, int place, int filter) {
        int before = place > 0 ? words.number(place - 1) : 0;
        int after = place + 1 < words.count() ? words.number(place + 1) : 0;
        int filters = bias.length;
        return bias[filter]
                + table[before * stride + filter]
                + table[words.number(place) * stride + filters + filter]
                + table[after * stride + 2 * filters + filter];
    }

    /** The scores of the sentence whose strongest answers these are. */
    void score(SentenceWords words, int[] best, boolean agent, int[] sums, float[] hidden, float[] scores) {
        int labels = network.labels();
        System.arraycopy(network.authors(), agent ? labels : 0, scores, 0, labels);
        addMean(words, sums, scores);
        float[] head = network.head();
        int filter = 0;
        for (; filter + 4 <= best.length; filter += 4) {
            addFour(best, filter, head, scores);
        }
        for (; filter < best.length; filter++) {
            float answer = best[filter] * UNIT;
            for (int label = 0; label < labels; label++) {
                scores[label] += answer * head[filter * labels + label];
            }
        }
        hear(best, hidden);
        addHidden(hidden, scores);
    }

    /** What the hidden units answer to the filters' strongest answers; below zero they stay silent. */
    void hear(int[] best, float[] hidden) {
        float[] inner = network.inner();
        System.arraycopy(network.innerBias(), 0, hidden, 0, hidden.length);
        int filter = 0;
        for (; filter + 4 <= best.length; filter += 4) {
            addFour(best, filter, inner, hidden);
        }
        for (; filter < best.length; filter++) {
            float answer = best[filter] * UNIT;
            for (int unit = 0; unit < hidden.length; unit++) {
                hidden[unit] += answer * inner[filter * hidden.length + unit];
            }
        }
    }

    private void addHidden(float[] hidden, float[] scores) {
        float[] outer = network.outer();
        for (int unit = 0; unit < hidden.length; unit++) {
            float answer = hidden[unit];
            if (answer > 0) {
                int row = unit * scores.length;
                for (int label = 0; label < scores.length; label++) {
                    scores[label] += answer * outer[row + label];
                }
            }
        }
    }

    private static void addFour(int[] best, int filter, float[] weights, float[] sums) {
        float first = best[filter] * UNIT;
        float second = best[filter + 1] * UNIT;
        float third = best[filter + 2] * UNIT;
        float fourth = best[filter + 3] * UNIT;
        int size = sums.length;
        int row = filter * size;
        for (int i = 0; i < size; i++) {
            int at = row + i;
            sums[i] += first * weights[at]
                    + second * weights[at + size]
                    + third * weights[at + 2 * size]
                    + fourth * weights[at + 3 * size];
        }
    }

    private void addMean(SentenceWords words, int[] sums, float[] scores) {
        int labels = scores.length;
        Arrays.fill(sums, 0);
        int means = Network.WIDTH * bias.length;
        int place = 0;
        for (; place + 2 <= words.count(); place += 2) {
            addTwo(table, stride * words.number(place) + means, stride * words.number(place + 1) + means, sums);
        }
        if (place < words.count()) {
            addTwo(table, stride * words.number(place) + means, means, sums);
        }
        float share = UNIT / Math.max(1, words.count());
        for (int label = 0; label < labels; label++) {
            scores[label] += sums[label] * share;
        }
    }

    /** The rows of two words; that of no word is zero. */
    private static void addTwo(int[] table, int one, int other, int[] sums) {
        for (int label = 0; label < sums.length; label++) {
            sums[label] += table[one + label] + table[other + label];
        }
    }
}

package dev.outcry.tagging.model;

import dev.outcry.tagging.text.Tokens;
import java.util.Arrays;

/**
 * Scores the sentences of one message after the other, without allocating but for longer messages than any before. One
 * thread at a time.
 */
public final class SentenceScorer {

    private static final float NO_SCORE = -8;

    private final SentenceModel model;
    private final SentenceWords words;
    private final int labels;
    private final int[] best;
    private final int[] sums;
    private final float[] hidden;
    private final float[] scores;
    private final float[] highest;
    private final float[] second;
    private final float[] mean;
    private final int[] bestSentence;
    private int sentences;

    public SentenceScorer(SentenceModel model) {
        this.model = model;
        this.words = new SentenceWords(model.vocabulary());
        this.labels = model.labels();
        this.best = new int[model.filters()];
        this.sums = new int[labels];
        this.hidden = new float[model.network().hidden()];
        this.scores = new float[labels];
        this.highest = new float[labels];
        this.second = new float[labels];
        this.mean = new float[labels];
        this.bestSentence = new int[labels];
    }

    /** Scores all sentences of a message. */
    public void score(Tokens tokens, boolean agent) {
        sentences = tokens.sentences();
        Arrays.fill(highest, NO_SCORE);
        Arrays.fill(second, NO_SCORE);
        Arrays.fill(mean, sentences == 0 ? NO_SCORE : 0);
        for (int sentence = 0; sentence < sentences; sentence++) {
            words.read(tokens, sentence);
            score(agent);
            pool(sentence);
        }
        for (int label = 0; label < labels && sentences > 0; label++) {
            mean[label] /= sentences;
        }
    }

    private void score(boolean agent) {
        model.strongest(words, best);
        model.score(words, best, agent, sums, hidden, scores);
    }

    private void pool(int sentence) {
        for (int label = 0; label < labels; label++) {
            float score = scores[label];
            mean[label] += score;
            if (score > highest[label]) {
                second[label] = highest[label];
                highest[label] = score;
                bestSentence[label] = sentence;
            } else if (score > second[label]) {
                second[label] = score;
            }
        }
    }

    /** The highest score of any sentence; {@value #NO_SCORE} where there are no sentences. */
    public float highest(int label) {
        return highest[label];
    }

    /** The second highest; {@value #NO_SCORE} where there are fewer than two sentences. */
    public float second(int label) {
        return second[label];
    }

    /** The mean over all sentences. */
    public float mean(int label) {
        return mean[label];
    }

    /** The sentence that scored highest. */
    public int bestSentence(int label) {
        return bestSentence[label];
    }

    /** How many sentences the message had. */
    public int sentences() {
        return sentences;
    }

    /**
     * What each token of a sentence adds to a score, as far as filters hear it: the answer of a filter is shared by the
     * three words that it looks at. Makes an array; only for evidence.
     */
    public float[] weights(Tokens tokens, int sentence, int label) {
        words.read(tokens, sentence);
        float[] weights = new float[tokens.sentenceTo(sentence) - tokens.sentenceFrom(sentence)];
        float[] slopes = slopes(label);
        for (int filter = 0; filter < best.length; filter++) {
            int place = strongestPlace(filter);
            int answer = model.answer(words, place, filter);
            if (answer > 0) {
                share(weights, place, answer * SentenceModel.UNIT * slopes[filter]);
            }
        }
        return weights;
    }

    /** What each filter's answer adds to a score, by itself and through the hidden units that hear it. */
    private float[] slopes(int label) {
        Network network = model.network();
        model.strongest(words, best);
        model.hear(best, hidden);
        float[] slopes = new float[best.length];
        for (int filter = 0; filter < slopes.length; filter++) {
            slopes[filter] = network.head()[filter * labels + label];
            for (int unit = 0; unit < hidden.length; unit++) {
                float outer = hidden[unit] > 0 ? network.outer()[unit * labels + label] : 0;
                slopes[filter] += outer * network.inner()[filter * hidden.length + unit];
            }
        }
        return slopes;
    }

    private int strongestPlace(int filter) {
        int strongest = 0;
        for (int place = 1; place < words.count(); place++) {
            if (model.answer(words, place, filter) > model.answer(words, strongest, filter)) {
                strongest = place;
            }
        }
        return strongest;
    }

    private static void share(float[] weights, int place, float amount) {
        for (int near = Math.max(0, place - 1); near <= Math.min(weights.length - 1, place + 1); near++) {
            weights[near] += near == place ? amount / 2 : amount / 4;
        }
    }
}

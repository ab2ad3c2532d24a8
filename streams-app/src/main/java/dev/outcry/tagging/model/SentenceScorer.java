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
    private final long[] best;
    private final ActiveInputs heard;
    private final ActiveInputs hidden;
    private final float[] outputs;
    private final int[] sums;
    private final float[] scores;
    private final float[] highest;
    private final float[] second;
    private final float[] mean;
    private final float[] whole;
    private final WholeMessage message;
    private final int[] bestSentence;
    private final int[] places;
    private final int[] units;
    private final float[] unitWeights;
    private int sentences;

    public SentenceScorer(SentenceModel model) {
        this.model = model;
        this.words = new SentenceWords(model.vocabulary());
        this.labels = model.labels();
        this.best = new long[model.answers().width()];
        this.heard = new ActiveInputs(model.network().filters() + 1);
        this.hidden = new ActiveInputs(model.network().hidden() + 1);
        this.outputs = new float[model.outputs()];
        this.sums = new int[model.answers().sums()];
        this.scores = new float[model.scores()];
        this.highest = new float[labels];
        this.second = new float[labels];
        this.mean = new float[labels];
        this.whole = new float[labels];
        this.message = new WholeMessage(model.answers());
        this.bestSentence = new int[labels];
        this.places = new int[model.answers().places()];
        this.units = new int[model.network().hidden()];
        this.unitWeights = new float[units.length];
    }

    /** Scores all sentences of a message. */
    public void score(Tokens tokens, boolean agent) {
        sentences = tokens.sentences();
        Arrays.fill(highest, NO_SCORE);
        Arrays.fill(second, NO_SCORE);
        Arrays.fill(mean, 0);
        Arrays.fill(bestSentence, 0);
        message.begin();
        for (int sentence = 0; sentence < sentences; sentence++) {
            if (!isHeading(tokens, sentence)) {
                words.read(tokens, sentence);
                score(agent);
                message.add(best, sums, words.count());
                pool(sentence);
            }
        }
        int scored = message.sentences();
        for (int label = 0; label < labels; label++) {
            mean[label] = scored == 0 ? NO_SCORE : mean[label] / scored;
        }
        scoreWhole(agent);
    }

    /** The one sentence of a message is all of it. */
    private void scoreWhole(boolean agent) {
        if (message.sentences() < 2) {
            System.arraycopy(highest, 0, whole, 0, labels);
            return;
        }
        model.answers().read(message.best(), heard);
        model.hear(heard, agent, outputs);
        System.arraycopy(outputs, 0, scores, 0, labels);
        model.answers().addMean(message.sums(), message.words(), scores);
        model.addHidden(outputs, hidden, scores);
        System.arraycopy(scores, 0, whole, 0, labels);
    }

    /** A word by itself, such as a subject "Potatoes", sounds like a name that somebody is called. */
    private boolean isHeading(Tokens tokens, int sentence) {
        return sentences > 1 && tokens.sentenceTo(sentence) - tokens.sentenceFrom(sentence) < 2;
    }

    private void score(boolean agent) {
        hear(agent);
        System.arraycopy(outputs, 0, scores, 0, labels);
        model.answers().addMean(words, sums, scores);
        model.addHidden(outputs, hidden, scores);
    }

    private void hear(boolean agent) {
        model.answers().strongest(words, best);
        model.answers().read(best, heard);
        model.hear(heard, agent, outputs);
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

    /** The score of all sentences as if they were one; {@value #NO_SCORE} where there are none. */
    public float whole(int label) {
        return whole[label];
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
        hear(false);
        float[] weights = new float[tokens.sentenceTo(sentence) - tokens.sentenceFrom(sentence)];
        model.answers().places(words, best, places);
        int listening = listen(label);
        for (int i = 0; i < heard.count(); i++) {
            int filter = heard.place(i);
            float answer = heard.value(i) * model.answers().step(filter);
            share(weights, places[filter], answer * slope(filter, label, listening));
        }
        return weights;
    }

    /** Notes the hidden units that aren't silent, and their weights on a score; returns how many. */
    private int listen(int label) {
        int count = 0;
        for (int unit = 0; unit < units.length; unit++) {
            units[count] = unit;
            unitWeights[count] = model.network().outer()[unit * labels + label];
            count += outputs[labels + unit] > 0 ? 1 : 0;
        }
        return count;
    }

    /** What a filter's answer adds to a score, by itself and through the hidden units that hear it. */
    private float slope(int filter, int label, int listening) {
        float slope = model.network().head()[filter * labels + label];
        float[] inner = model.network().inner();
        for (int i = 0; i < listening; i++) {
            slope += unitWeights[i] * inner[filter * units.length + units[i]];
        }
        return slope;
    }

    private static void share(float[] weights, int place, float amount) {
        for (int near = Math.max(0, place - 1); near <= Math.min(weights.length - 1, place + 1); near++) {
            weights[near] += near == place ? amount / 2 : amount / 4;
        }
    }
}

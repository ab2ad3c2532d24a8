package dev.outcry.training;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What the network is taught by. A label belongs to the sentence that scores highest on it, so that one sentence of a
 * long message is enough; the teacher's scores belong to each sentence.
 */
final class Loss {

    private static final float DROPOUT = 0.2f;

    private final float labelShare;
    private final float teacherShare;
    private final SentencePass pass;
    private final int labels;
    private final @Nullable Random dropout;

    Loss(SentencePass pass, int labels, float labelShare, float teacherShare, @Nullable Random dropout) {
        this.pass = pass;
        this.labels = labels;
        this.labelShare = labelShare;
        this.teacherShare = teacherShare;
        this.dropout = dropout;
    }

    /** The loss of an example; its gradient is added. */
    double learn(Example example, Parameters gradient) {
        int[][] sentences = example.sentences();
        float[][] slopes = new float[sentences.length][labels];
        float[][] scores = new float[sentences.length][];
        long seed = dropout == null ? 0 : dropout.nextLong();
        double loss = 0;
        for (int i = 0; i < sentences.length; i++) {
            scores[i] = forward(example, i, seed).clone();
            loss += example.teacher() == null ? 0 : follow(scores[i], example.teacher()[i], slopes[i]);
        }
        loss += label(example, scores, slopes);
        for (int i = 0; i < sentences.length; i++) {
            if (sentences.length > 1) {
                forward(example, i, seed);
            }
            pass.backward(slopes[i], gradient);
        }
        return loss;
    }

    private float[] forward(Example example, int sentence, long seed) {
        Random random = dropout == null ? null : new Random(seed + sentence);
        return pass.forward(example.sentences()[sentence], example.agent(), DROPOUT, random);
    }

    private double follow(float[] scores, float[] teacher, float[] slope) {
        double loss = 0;
        for (int label = 0; label < labels; label++) {
            double target = probability(teacher[label]);
            loss += teacherShare * crossEntropy(scores[label], target);
            slope[label] += (float) (teacherShare * (probability(scores[label]) - target));
        }
        return loss;
    }

    private double label(Example example, float[][] scores, float[][] slopes) {
        double loss = 0;
        for (int label = 0; label < labels; label++) {
            float weight = labelShare * example.weights()[label];
            if (weight > 0) {
                int best = highest(scores, label);
                double target = example.shown()[label] ? 1 : 0;
                loss += weight * crossEntropy(scores[best][label], target);
                slopes[best][label] += (float) (weight * (probability(scores[best][label]) - target));
            }
        }
        return loss;
    }

    private static int highest(float[][] scores, int label) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i][label] > scores[best][label] ? i : best;
        }
        return best;
    }

    private static double crossEntropy(double score, double target) {
        return Math.max(score, 0) - score * target + StrictMath.log1p(StrictMath.exp(-Math.abs(score)));
    }

    private static double probability(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }
}

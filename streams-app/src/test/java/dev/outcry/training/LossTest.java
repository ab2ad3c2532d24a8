package dev.outcry.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The gradient against the difference of the loss at two near points. */
class LossTest {

    private static final int LABELS = 3;
    private static final float STEP = 1e-2f;
    private static final Example EXAMPLE = new Example(
            new int[][] {{1, 2, 3, 2}, {4, 1}},
            true,
            new boolean[] {true, false, false},
            new float[] {1, 2, 0.5f},
            new float[][] {{1, -1, 2}, {0, 0.5f, -2}});

    private final Parameters parameters = Parameters.random(vectors(), 4, 5, 6, LABELS, 11);

    private static float[] vectors() {
        Random random = new Random(5);
        float[] vectors = new float[5 * 4];
        for (int i = 4; i < vectors.length; i++) {
            vectors[i] = random.nextFloat() - 0.5f;
        }
        return vectors;
    }

    private double learn(Parameters gradient) {
        float[] byDimension = new float[parameters.convolution().length];
        parameters.layOut(byDimension);
        return new Loss(new SentencePass(parameters, byDimension), LABELS, 0.3f, 0.3f, null).learn(EXAMPLE, gradient);
    }

    private static Parameters zeros() {
        return Parameters.zeros(5, 4, 5, 6, LABELS);
    }

    @Test
    void shouldKnowItsSlopeInEveryDirection() {
        Parameters gradient = zeros();
        learn(gradient);

        check(parameters.words(), gradient.words(), 4);
        check(parameters.convolution(), gradient.convolution(), 0);
        check(parameters.filterBias(), gradient.filterBias(), 0);
        check(parameters.head(), gradient.head(), 0);
        check(parameters.inner(), gradient.inner(), 0);
        check(parameters.innerBias(), gradient.innerBias(), 0);
        check(parameters.outer(), gradient.outer(), 0);
        check(parameters.mean(), gradient.mean(), 0);
        check(parameters.authors(), gradient.authors(), 0);
    }

    private void check(float[] values, float[] slopes, int from) {
        for (int i = from; i < values.length; i++) {
            float kept = values[i];
            values[i] = kept + STEP;
            double above = learn(zeros());
            values[i] = kept - STEP;
            double below = learn(zeros());
            values[i] = kept;
            assertThat((double) slopes[i]).isCloseTo((above - below) / (2 * STEP), within(2e-2));
        }
    }
}

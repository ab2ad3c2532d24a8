package dev.outcry.training;

import dev.outcry.tagging.model.Network;
import java.util.Random;

/**
 * The network's numbers while they are learnt, or their gradients. The convolution lies filter by filter here, since
 * only a few places of it change with a sentence.
 */
@SuppressWarnings("ArrayRecordComponent") // trained in place
record Parameters(
        int dimensions,
        int filters,
        int hidden,
        int labels,
        float[] words,
        float[] convolution,
        float[] filterBias,
        float[] head,
        float[] inner,
        float[] innerBias,
        float[] outer,
        float[] mean,
        float[] authors) {

    static Parameters zeros(int words, int dimensions, int filters, int hidden, int labels) {
        return new Parameters(
                dimensions,
                filters,
                hidden,
                labels,
                new float[words * dimensions],
                new float[Network.WIDTH * filters * dimensions],
                new float[filters],
                new float[filters * labels],
                new float[filters * hidden],
                new float[hidden],
                new float[hidden * labels],
                new float[dimensions * labels],
                new float[2 * labels]);
    }

    /** Small random numbers everywhere but in the words, which come as they are. */
    static Parameters random(float[] words, int dimensions, int filters, int hidden, int labels, long seed) {
        Parameters parameters = zeros(words.length / dimensions, dimensions, filters, hidden, labels);
        System.arraycopy(words, 0, parameters.words, 0, words.length);
        Random random = new Random(seed);
        fill(parameters.convolution, random, (float) Math.sqrt(1.0 / (Network.WIDTH * dimensions)));
        fill(parameters.head, random, (float) Math.sqrt(1.0 / filters));
        fill(parameters.inner, random, (float) Math.sqrt(1.0 / filters));
        fill(parameters.outer, random, (float) Math.sqrt(1.0 / Math.max(1, hidden)));
        fill(parameters.mean, random, (float) Math.sqrt(1.0 / dimensions));
        return parameters;
    }

    /** As many zeros. */
    Parameters zeros() {
        return zeros(words.length / dimensions, dimensions, filters, hidden, labels);
    }

    /** The same numbers in arrays of their own. */
    Parameters copy() {
        return new Parameters(
                dimensions,
                filters,
                hidden,
                labels,
                words.clone(),
                convolution.clone(),
                filterBias.clone(),
                head.clone(),
                inner.clone(),
                innerBias.clone(),
                outer.clone(),
                mean.clone(),
                authors.clone());
    }

    private static void fill(float[] values, Random random, float width) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (2 * random.nextFloat() - 1) * width;
        }
    }

    /** Writes the convolution dimension by dimension, as scoring wants it. */
    void layOut(float[] byDimension) {
        int wide = Network.WIDTH * filters;
        for (int i = 0; i < wide; i++) {
            for (int d = 0; d < dimensions; d++) {
                byDimension[d * wide + i] = convolution[i * dimensions + d];
            }
        }
    }

    Network network() {
        float[] byDimension = new float[convolution.length];
        layOut(byDimension);
        return new Network(
                dimensions,
                filters,
                hidden,
                labels,
                words,
                byDimension,
                filterBias,
                head,
                inner,
                innerBias,
                outer,
                mean,
                authors);
    }
}

package dev.outcry.training;

import java.util.BitSet;
import java.util.List;

/** Steps all parameters against their gradients; of the words only those that the batch had. */
final class Optimiser {

    private final Parameters parameters;
    private final Adam words;
    private final List<Adam> others;
    private final BitSet touched = new BitSet();
    private int steps;

    Optimiser(Parameters parameters, Parameters gradient) {
        this.parameters = parameters;
        this.words = new Adam(parameters.words(), gradient.words());
        this.others = List.of(
                new Adam(parameters.convolution(), gradient.convolution()),
                new Adam(parameters.filterBias(), gradient.filterBias()),
                new Adam(parameters.head(), gradient.head()),
                new Adam(parameters.inner(), gradient.inner()),
                new Adam(parameters.innerBias(), gradient.innerBias()),
                new Adam(parameters.outer(), gradient.outer()),
                new Adam(parameters.mean(), gradient.mean()),
                new Adam(parameters.authors(), gradient.authors()));
    }

    void touch(Example example) {
        for (int[] sentence : example.sentences()) {
            for (int word : sentence) {
                touched.set(word);
            }
        }
    }

    /** Steps at this rate; {@code share} turns the batch's sum into its mean. */
    void step(float rate, float share) {
        float corrected = Adam.corrected(rate, ++steps);
        others.forEach(adam -> adam.step(corrected, share));
        int dimensions = parameters.dimensions();
        for (int word = touched.nextSetBit(0); word >= 0; word = touched.nextSetBit(word + 1)) {
            words.step(word * dimensions, dimensions, corrected, share);
        }
        touched.clear();
    }
}

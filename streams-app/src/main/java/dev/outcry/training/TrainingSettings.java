package dev.outcry.training;

/**
 * How to train.
 *
 * @param seed of everything random
 * @param epochs how often all examples are seen
 * @param dimensions of a word's vector
 * @param filters of the sentence network, 128 at most; its time for a message grows with them
 * @param hidden units between filters and scores, 128 at most; so does this
 * @param rarest words seen less often than this are taken for unknown
 * @param folds of cross-validation
 */
public record TrainingSettings(long seed, int epochs, int dimensions, int filters, int hidden, int rarest, int folds) {

    /** Seed 1, 6 epochs, 64 dimensions, 128 filters, 64 hidden units, words seen twice, 5 folds. */
    public static final TrainingSettings STANDARD = new TrainingSettings(1, 6, 64, 128, 64, 2, 5);

    public TrainingSettings {
        if (epochs < 1 || dimensions < 1 || filters < 1 || hidden < 1 || rarest < 1 || folds < 2) {
            throw new IllegalArgumentException(
                    "epochs, dimensions, filters, hidden and rarest have to be 1 or more, folds 2 or more: " + epochs
                            + ", " + dimensions + ", " + filters + ", " + hidden + ", " + rarest + ", " + folds);
        }
    }
}

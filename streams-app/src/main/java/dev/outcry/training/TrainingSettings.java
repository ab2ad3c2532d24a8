package dev.outcry.training;

/**
 * How to train.
 *
 * @param seed of everything random
 * @param epochs how often all examples are seen
 * @param dimensions of a word's vector
 * @param filters of the sentence network; its time for a message grows with them
 * @param rarest words seen less often than this are taken for unknown
 * @param folds of cross-validation
 */
public record TrainingSettings(long seed, int epochs, int dimensions, int filters, int rarest, int folds) {

    /** Seed 1, 8 epochs, 64 dimensions, 128 filters, words seen twice, 5 folds. */
    public static final TrainingSettings STANDARD = new TrainingSettings(1, 8, 64, 128, 2, 5);

    public TrainingSettings {
        if (epochs < 1 || dimensions < 1 || filters < 1 || rarest < 1 || folds < 2) {
            throw new IllegalArgumentException(
                    "epochs, dimensions, filters and rarest have to be 1 or more, folds 2 or more: " + epochs + ", "
                            + dimensions + ", " + filters + ", " + rarest + ", " + folds);
        }
    }
}

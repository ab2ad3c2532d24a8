package dev.outcry.training;

/** Hears how training goes on; every method does nothing by default. */
public interface TrainingProgress {

    /** Hears nothing. */
    TrainingProgress NONE = new TrainingProgress() {};

    /** A step begins, in words for people. */
    default void step(String what) {}

    /** All examples were seen once more, with this mean loss. */
    default void epoch(int epoch, int epochs, double loss) {}
}

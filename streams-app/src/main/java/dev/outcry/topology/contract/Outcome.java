package dev.outcry.topology.contract;

/** What is counted of each input record: first that it came, then the one thing that became of it. */
public enum Outcome {
    RECEIVED,
    TAGGED,
    DEAD_LETTERED,
    DUPLICATE
}

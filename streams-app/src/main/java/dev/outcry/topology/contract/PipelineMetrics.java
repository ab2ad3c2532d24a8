package dev.outcry.topology.contract;

/**
 * What the pipeline tells monitoring about. Called on stream threads, for each record: implementations must be fast.
 */
public interface PipelineMetrics {

    /** Listens to nothing. */
    PipelineMetrics NONE = new PipelineMetrics() {};

    /** A record came in, or its outcome was decided. */
    default void counted(Outcome outcome) {}

    /** A record became a dead letter. */
    default void deadLettered(DeadLetter.Reason reason) {}

    /** A record's key or place was wrong, so that it takes the way through the repartition topic. */
    default void rekeyed() {}

    /** An event from the future was set back. */
    default void timeClamped() {}

    /** Decoding failed for a reason that may pass, such as a registry that is down, and is tried again. */
    default void decodeRetried() {}

    /** A customer was erased. */
    default void customerErased() {}

    /** An event was deleted; unknown where it did not count within the deduplication window. */
    default void eventDeleted(boolean known) {}

    /** A rule pack from the rules topic took effect, or was refused. Not called on a stream thread. */
    default void rulePackDecided(boolean accepted) {}
}

package dev.outcry.topology.intake;

import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.RawRecord;

/** What decoding makes of a record. */
sealed interface Decoded {

    /**
     * A valid event in its place.
     *
     * @param late whether it was more than the grace behind when it came; decided upon after deduplication, so that a
     *     late retry of a counted event is a duplicate and no dead letter
     */
    record Accepted(Arrival arrival, boolean late) implements Decoded {}

    /** A valid event with another key or on another partition than its customer's. */
    record Misplaced(RawRecord raw, boolean late) implements Decoded {}

    /** Not a valid event. */
    record Rejected(DeadLetter letter) implements Decoded {}
}

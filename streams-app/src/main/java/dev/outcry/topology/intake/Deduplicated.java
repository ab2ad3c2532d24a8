package dev.outcry.topology.intake;

import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.DeadLetter;

/** What deduplication makes of an event that isn't a duplicate. */
sealed interface Deduplicated {

    /** The first of its id, in time. */
    record First(Arrival arrival) implements Deduplicated {}

    /** The first of its id, but too late to count. */
    record TooLate(DeadLetter letter) implements Deduplicated {}
}

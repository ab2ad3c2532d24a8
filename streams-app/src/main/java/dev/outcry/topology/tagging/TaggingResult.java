package dev.outcry.topology.tagging;

import dev.outcry.topology.contract.FailedArrival;
import dev.outcry.topology.contract.Tagged;

/** What tagging makes of an event. */
sealed interface TaggingResult {

    /** It was tagged. */
    record Done(Tagged tagged) implements TaggingResult {}

    /** The tagger failed on it. */
    record Failed(FailedArrival arrival) implements TaggingResult {}
}

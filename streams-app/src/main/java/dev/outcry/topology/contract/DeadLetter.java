package dev.outcry.topology.contract;

/**
 * An input record that can't go on.
 *
 * @param reason why, as a word to filter by
 * @param detail why, as a sentence for people; holds no customer's words
 * @param stage the processor that refused it
 * @param raw the record as it came
 */
public record DeadLetter(Reason reason, String detail, String stage, RawRecord raw) {

    /** Why records end as dead letters; the header {@code outcry.reason} holds the constant's name. */
    public enum Reason {
        /** The bytes are no ticket event: not Avro, an unknown schema id, truncated. */
        UNDECODABLE,
        /** A required field is empty, or a time makes no sense. */
        INVALID,
        /** The words or the whole record exceed the limit. */
        OVERSIZED,
        /** It happened longer ago than the grace allows. */
        LATE,
        /** It is a good event, but the pipeline failed on it. */
        PROCESSING_FAILED,
        /** What was made of it could not be serialized or was too large to send. */
        OUTPUT_FAILED
    }
}

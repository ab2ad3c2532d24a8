package dev.outcry.topology.intake;

import java.time.Duration;

/**
 * Settings of intake. {@link #defaults()} has every default.
 *
 * @param maxBodyBytes {@code intake.max-body-bytes}: most bytes of UTF-8 in subject and body together; 262144 (256 KiB)
 * @param futureTolerance {@code intake.future-tolerance}: how far ahead of the broker's time an event may be; 10
 *     minutes
 * @param grace {@code intake.grace}: how far behind the latest event of its partition an event may be; 24 hours
 * @param deduplicationWindow {@code intake.deduplication-window}: how long an event id is remembered; 7 days
 * @param retries how decoding is tried again where the registry can't be reached
 * @param inputPartitions partitions of the input topic; 0, the default, means unknown, and 0 or 1 skips the check
 *     whether a record lies where its key belongs
 */
public record IntakeSettings(
        int maxBodyBytes,
        Duration futureTolerance,
        Duration grace,
        Duration deduplicationWindow,
        DecodeRetries retries,
        int inputPartitions) {

    public IntakeSettings {
        require(maxBodyBytes > 0, "intake.max-body-bytes must be above 0, not " + maxBodyBytes);
        require(!futureTolerance.isNegative(), "intake.future-tolerance must not be negative: " + futureTolerance);
        require(!grace.isNegative(), "intake.grace must not be negative: " + grace);
        require(
                deduplicationWindow.toMillis() > 0,
                "intake.deduplication-window must be at least 1 ms, not " + deduplicationWindow);
        require(inputPartitions >= 0, "partitions of the input topic can't be " + inputPartitions);
    }

    public static IntakeSettings defaults() {
        return new IntakeSettings(
                262_144, Duration.ofMinutes(10), Duration.ofHours(24), Duration.ofDays(7), DecodeRetries.defaults(), 0);
    }

    /** The same with the partition count of the input topic, which is known only once the broker has been asked. */
    public IntakeSettings withInputPartitions(int partitions) {
        return new IntakeSettings(maxBodyBytes, futureTolerance, grace, deduplicationWindow, retries, partitions);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

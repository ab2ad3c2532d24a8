package dev.outcry.topology.intake;

import java.time.Duration;

/**
 * How often decoding is tried again, pausing twice as long each time. All pauses together must stay well below
 * {@code transaction.timeout.ms} (10 seconds by default under exactly-once), or the broker aborts the transaction.
 *
 * @param attempts {@code intake.decode-attempts}: attempts in all; 5
 * @param firstPause {@code intake.decode-pause}: the pause after the first attempt; 200 ms, so 3 seconds in all
 */
public record DecodeRetries(int attempts, Duration firstPause) {

    public DecodeRetries {
        if (attempts < 1) {
            throw new IllegalArgumentException("intake.decode-attempts must be at least 1, not " + attempts);
        }
        if (firstPause.isNegative()) {
            throw new IllegalArgumentException("intake.decode-pause must not be negative: " + firstPause);
        }
    }

    public static DecodeRetries defaults() {
        return new DecodeRetries(5, Duration.ofMillis(200));
    }

    /** The pause after the given attempt, counted from 1. */
    Duration pauseAfter(int attempt) {
        return firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
    }
}

package dev.outcry.stats;

import dev.outcry.avro.Granularity;
import dev.outcry.history.ComplaintRule;
import java.time.Duration;
import java.util.Map;

/**
 * How aggregates are grouped and how long they can still change.
 *
 * @param flushInterval how long deltas are gathered before they are sent on, in wall-clock time; 1 s by default. Only
 *     how many records it takes depends on it, never the totals
 * @param mostGathered what so many messages and escalations add is sent on at once, so that records and state stay
 *     small; 5,000 by default, whose customers take 50 kB in the row ALL
 * @param retention how long after its end a window's total can still be added to, in event time; by default MINUTE 8 d,
 *     HOUR 35 d, DAY 400 d. Far above the grace, because one total gathers from all partitions, and one of them may lag
 *     behind the event time of the others while a backlog is read
 * @param customerDayRetention the same for a customer's day; 8 d by default
 * @param grace how far behind the partition's event time a message may come; 24 h by default. Every retention is longer
 * @param complaintRule what counts as a complaint
 * @param deadlinesPerRecord how many expired totals are forgotten after each record, 100 by default
 */
public record StatsSettings(
        Duration flushInterval,
        int mostGathered,
        Map<Granularity, Duration> retention,
        Duration customerDayRetention,
        Duration grace,
        ComplaintRule complaintRule,
        int deadlinesPerRecord) {

    /** @throws IllegalArgumentException names the setting and what is wrong with it */
    public StatsSettings {
        retention = Map.copyOf(retention);
        check(flushInterval.toMillis() > 0, "flushInterval must be at least 1 ms, is " + flushInterval);
        check(mostGathered >= 1, "mostGathered must be at least 1, is " + mostGathered);
        check(deadlinesPerRecord >= 1, "deadlinesPerRecord must be at least 1, is " + deadlinesPerRecord);
        for (Granularity granularity : Granularity.values()) {
            Duration kept = retention.getOrDefault(granularity, Duration.ZERO);
            check(kept.compareTo(grace) > 0, "retention of " + granularity + " must be above the grace, is " + kept);
        }
        check(
                customerDayRetention.compareTo(grace) > 0,
                "customerDayRetention must be above the grace, is " + customerDayRetention);
    }

    public static StatsSettings defaults() {
        Map<Granularity, Duration> retention = Map.of(
                Granularity.MINUTE, Duration.ofDays(8),
                Granularity.HOUR, Duration.ofDays(35),
                Granularity.DAY, Duration.ofDays(400));
        return new StatsSettings(
                Duration.ofSeconds(1),
                5_000,
                retention,
                Duration.ofDays(8),
                Duration.ofHours(24),
                ComplaintRule.defaults(),
                100);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("stats: " + otherwise);
        }
    }
}

package dev.outcry.app.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/**
 * Since when topics can be compared: retention has deleted what came before.
 *
 * @param keptSince per topic that begins after its first record: the broker's time of the first record that is left,
 *     the latest over its partitions
 * @param deduplicationWindow for how long an event id counts once
 * @param futureTolerance how far an event may lie ahead of the broker's clock
 * @param coolDown how long a matter may be quiet and still be the same
 * @param erased the keys of customers who were forgotten: what was known of them began anew, and is not compared
 * @param examples how many examples a line shows
 */
record AuditScope(
        Map<String, Instant> keptSince,
        Duration deduplicationWindow,
        Duration futureTolerance,
        Duration coolDown,
        Set<String> erased,
        int examples) {

    AuditScope {
        keptSince = Map.copyOf(keptSince);
        erased = Set.copyOf(erased);
    }

    /** Whether a customer was forgotten. */
    boolean isErased(String customer) {
        return erased.contains(customer);
    }

    /**
     * The broker's time after which events and what came of them are all there. A deduplication window is added,
     * because what looks lost may be the duplicate of an event that is gone.
     */
    Instant eventsAfter(String... topics) {
        Instant latest = latest(topics);
        return latest.equals(Instant.MIN) || latest.equals(Instant.MAX) ? latest : latest.plus(deduplicationWindow);
    }

    /** The first whole day, in event time, of which every record of these topics is there. */
    LocalDate daysFrom(String... topics) {
        Instant latest = latest(topics);
        if (latest.equals(Instant.MIN)) {
            return LocalDate.MIN;
        }
        return latest.equals(Instant.MAX)
                ? LocalDate.MAX
                : LocalDate.ofInstant(latest.plus(futureTolerance), ZoneOffset.UTC)
                        .plusDays(1);
    }

    private Instant latest(String... topics) {
        Instant latest = Instant.MIN;
        for (String topic : topics) {
            Instant since = keptSince.getOrDefault(topic, Instant.MIN);
            latest = since.isAfter(latest) ? since : latest;
        }
        return latest;
    }
}

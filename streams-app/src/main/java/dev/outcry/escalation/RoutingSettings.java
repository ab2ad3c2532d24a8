package dev.outcry.escalation;

import dev.outcry.avro.EscalationKind;
import java.time.Duration;
import java.util.Map;

/**
 * When escalations open, and by when somebody should have answered.
 *
 * @param coolDown how long a matter may be quiet before the next message on it opens a new escalation; 7 d by default
 * @param due how long after its opening an escalation should have been acknowledged, per kind; by default LEGAL 4 h,
 *     ABUSE 8 h, MANAGER_REQUEST 24 h. A kind without an entry has no due time
 * @param boundaryCrossings how many messages that cross boundaries make an escalation, from 1; 2 by default
 * @param boundaryWindow within which time; 30 d by default
 * @param heatingEscalates whether a message that heats its conversation up goes to manager requests; off by default
 * @param grace how far behind the partition's event time a message may come; 24 h by default
 * @param deadlinesPerEvent how many due deadlines are looked at after each event, 100 by default
 */
public record RoutingSettings(
        Duration coolDown,
        Map<EscalationKind, Duration> due,
        int boundaryCrossings,
        Duration boundaryWindow,
        boolean heatingEscalates,
        Duration grace,
        int deadlinesPerEvent) {

    /** @throws IllegalArgumentException names the setting and what is wrong with it */
    public RoutingSettings {
        due = Map.copyOf(due);
        check(coolDown.toMillis() > 0, "coolDown must be at least 1 ms, is " + coolDown);
        due.forEach(
                (kind, time) -> check(time.toMillis() > 0, "due of " + kind + " must be at least 1 ms, is " + time));
        check(boundaryCrossings >= 1, "boundaryCrossings must be at least 1, is " + boundaryCrossings);
        check(boundaryWindow.toMillis() > 0, "boundaryWindow must be at least 1 ms, is " + boundaryWindow);
        check(!grace.isNegative(), "grace must not be negative, is " + grace);
        check(deadlinesPerEvent >= 1, "deadlinesPerEvent must be at least 1, is " + deadlinesPerEvent);
    }

    public static RoutingSettings defaults() {
        Map<EscalationKind, Duration> due = Map.of(
                EscalationKind.LEGAL, Duration.ofHours(4),
                EscalationKind.ABUSE, Duration.ofHours(8),
                EscalationKind.MANAGER_REQUEST, Duration.ofHours(24));
        return new RoutingSettings(Duration.ofDays(7), due, 2, Duration.ofDays(30), false, Duration.ofHours(24), 100);
    }

    /** The same, with the escalation of heated conversations on or off. */
    public RoutingSettings withHeatingEscalates(boolean other) {
        return new RoutingSettings(coolDown, due, boundaryCrossings, boundaryWindow, other, grace, deadlinesPerEvent);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("routing: " + otherwise);
        }
    }
}

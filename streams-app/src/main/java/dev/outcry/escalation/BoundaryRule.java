package dev.outcry.escalation;

import dev.outcry.avro.state.BoundaryCrossings;
import java.util.ArrayList;
import java.util.List;

/**
 * When crossing boundaries persists: enough messages of one customer within a window of event time, both ends
 * inclusive, on whatever tickets.
 */
public final class BoundaryRule {

    private static final int KEPT_FOR_EACH_NEEDED = 8;

    private final int needed;
    private final long windowMillis;
    private final long retentionMillis;

    public BoundaryRule(RoutingSettings settings) {
        this.needed = settings.boundaryCrossings();
        this.windowMillis = settings.boundaryWindow().toMillis();
        this.retentionMillis = windowMillis + settings.grace().toMillis();
    }

    /** Adds a crossing; of too many, the oldest is dropped. */
    public BoundaryCrossings add(BoundaryCrossings before, long at) {
        List<Long> times = new ArrayList<>(before.getTimes());
        times.add(at);
        times.sort(Long::compare);
        if (times.size() > needed * KEPT_FOR_EACH_NEEDED) {
            times.remove(0);
        }
        return new BoundaryCrossings(times, before.getWakeAt());
    }

    /** Whether the crossing at a time is at least the needed one of the window that ends with it. */
    public boolean persists(BoundaryCrossings crossings, long at) {
        long seen = crossings.getTimes().stream()
                .filter(time -> time >= at - windowMillis && time <= at)
                .count();
        return seen >= needed;
    }

    /** When the crossings no longer matter to any message that may still come. */
    public long expiresAt(BoundaryCrossings crossings) {
        List<Long> times = crossings.getTimes();
        return times.get(times.size() - 1) + retentionMillis + 1;
    }
}

package dev.outcry.topology.routing;

import dev.outcry.avro.state.BoundaryCrossings;
import dev.outcry.escalation.BoundaryRule;
import dev.outcry.topology.eventtime.DeadlineIndex;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The boundary crossings in the store, and when each customer's are forgotten; their deadlines as in
 * {@link OpenMatters}.
 */
final class Crossings {

    private final BoundaryRule rule;
    private final KeyValueStore<String, BoundaryCrossings> store;
    private final DeadlineIndex<String> deadlines;

    private Crossings(
            BoundaryRule rule, KeyValueStore<String, BoundaryCrossings> store, DeadlineIndex<String> deadlines) {
        this.rule = rule;
        this.store = store;
        this.deadlines = deadlines;
    }

    static Crossings in(ProcessorContext<?, ?> context, BoundaryRule rule) {
        return new Crossings(
                rule,
                context.getStateStore(RoutingStage.CROSSINGS),
                new DeadlineIndex<>(context.getStateStore(RoutingStage.CROSSING_DEADLINES), Serdes.String()));
    }

    /** Adds a crossing, and says whether the customer persists with it. */
    boolean addAndAsk(String customer, long at) {
        BoundaryCrossings stored = store.get(customer);
        BoundaryCrossings before = stored == null ? new BoundaryCrossings(List.of(), 0L) : stored;
        BoundaryCrossings after = rule.add(before, at);
        store.put(customer, after.getWakeAt() == 0 ? index(customer, after) : after);
        return rule.persists(after, at);
    }

    void expire(long now, int limit) {
        for (String customer : deadlines.takeDue(now, limit)) {
            BoundaryCrossings crossings = store.get(customer);
            if (crossings != null && rule.expiresAt(crossings) > now) {
                store.put(customer, index(customer, crossings));
            } else {
                store.delete(customer);
            }
        }
    }

    private BoundaryCrossings index(String customer, BoundaryCrossings crossings) {
        long wakeAt = rule.expiresAt(crossings);
        deadlines.add(wakeAt, customer);
        return new BoundaryCrossings(crossings.getTimes(), wakeAt);
    }
}

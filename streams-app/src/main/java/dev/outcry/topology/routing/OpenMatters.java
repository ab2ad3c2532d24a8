package dev.outcry.topology.routing;

import dev.outcry.avro.state.OpenMatter;
import dev.outcry.escalation.Matters;
import dev.outcry.topology.eventtime.DeadlineIndex;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The open matters in the store, and when each is forgotten. Its deadline only ever moves further away: it is left
 * where it stands in the index, and set anew when it comes up.
 */
final class OpenMatters {

    private final Matters matters;
    private final KeyValueStore<String, OpenMatter> store;
    private final DeadlineIndex<String> deadlines;

    private OpenMatters(Matters matters, KeyValueStore<String, OpenMatter> store, DeadlineIndex<String> deadlines) {
        this.matters = matters;
        this.store = store;
        this.deadlines = deadlines;
    }

    static OpenMatters in(ProcessorContext<?, ?> context, Matters matters) {
        return new OpenMatters(
                matters,
                context.getStateStore(RoutingStage.MATTERS),
                new DeadlineIndex<>(context.getStateStore(RoutingStage.MATTER_DEADLINES), Serdes.String()));
    }

    @Nullable
    OpenMatter of(String key) {
        return store.get(key);
    }

    void keep(String key, OpenMatter matter) {
        boolean indexed = matter.getWakeAt() != 0;
        store.put(key, indexed ? matter : index(key, matter));
    }

    void expire(long now, int limit) {
        for (String key : deadlines.takeDue(now, limit)) {
            OpenMatter matter = store.get(key);
            if (matter != null && matters.expiresAt(matter) > now) {
                store.put(key, index(key, matter));
            } else {
                store.delete(key);
            }
        }
    }

    private OpenMatter index(String key, OpenMatter matter) {
        long wakeAt = matters.expiresAt(matter);
        deadlines.add(wakeAt, key);
        return new OpenMatter(
                matter.getEscalationId(),
                matter.getSeverity(),
                matter.getOpenedAt(),
                matter.getLastMessageAt(),
                matter.getOccurrences(),
                wakeAt);
    }
}

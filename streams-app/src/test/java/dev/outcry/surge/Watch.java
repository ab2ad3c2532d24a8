package dev.outcry.surge;

import static dev.outcry.fixture.Tickets.aTicket;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.fixture.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A monitor that remembers what it told. */
final class Watch {

    private final SurgeSettings settings;
    private final SurgeDeltas deltas;
    private final List<Crisis> told = new ArrayList<>();
    private MapMemory memory = new MapMemory();
    private SurgeMonitor monitor;

    Watch(SurgeSettings settings) {
        this.settings = settings;
        this.deltas = new SurgeDeltas(settings);
        this.monitor = new SurgeMonitor(settings, memory);
    }

    /** A customer finds the product defective. */
    Watch complain(String customer, long at, @Nullable String product) {
        Tickets ticket = aTicket().on("T-" + customer).at(at).showing(Scenario.DEFECTIVE_PRODUCT);
        send(customer, (product == null ? ticket : ticket.about(product)).build());
        return this;
    }

    /** So many customers, evenly over a time, who have not been seen before. */
    Watch crowd(String name, int customers, long from, long millis) {
        for (int i = 0; i < customers; i++) {
            complain(name + i, from + i * millis / customers, null);
        }
        return this;
    }

    /** Whether it was in time for each of its keys. */
    boolean send(String customer, TaggedTicket ticket) {
        SurgeGathering gathering = new SurgeGathering(settings);
        deltas.complaint(customer, ticket).ifPresent(gathering::add);
        AtomicBoolean inTime = new AtomicBoolean(true);
        gathering.take(0, (key, delta) -> inTime.compareAndSet(true, monitor.add(key, delta)));
        return inTime.get();
    }

    Watch reach(long settled) {
        monitor.advanceTo(settled, (key, crisis) -> told.add(crisis));
        return this;
    }

    /** Goes on with what was written. */
    void restart() {
        memory = memory.restarted();
        monitor = new SurgeMonitor(settings, memory);
    }

    List<Crisis> told() {
        return told;
    }

    int stateSize() {
        return memory.size();
    }
}

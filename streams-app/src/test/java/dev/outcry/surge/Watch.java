package dev.outcry.surge;

import static dev.outcry.fixture.Tickets.aTicket;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.fixture.Tickets;
import java.util.ArrayList;
import java.util.List;
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
        boolean inTime = true;
        for (SurgeKey key : deltas.keys(ticket)) {
            inTime &= monitor.add(key, deltas.of(customer, ticket));
        }
        return inTime;
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

package dev.outcry.topology.history;

import dev.outcry.avro.state.CustomerHistory;
import dev.outcry.history.Outcome;
import dev.outcry.history.RepeatDetector;
import dev.outcry.topology.eventtime.DeadlineIndex;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The histories in the store, and when each needs a look. A deadline that moves further away is left where it stands in
 * the index, and set anew when it comes up: that saves two writes for each complaint.
 */
final class HistoryMemory {

    /** Of a history that doesn't stand in the index. */
    private static final long NOT_INDEXED = Long.MAX_VALUE;

    /** When a history whose time is over, but not yet settled, is looked at again: after a day of event time. */
    private static final long RECHECK_MILLIS = 86_400_000;

    private final RepeatDetector detector;
    private final KeyValueStore<String, CustomerHistory> store;
    private final DeadlineIndex<String> deadlines;

    HistoryMemory(
            RepeatDetector detector, KeyValueStore<String, CustomerHistory> store, DeadlineIndex<String> deadlines) {
        this.detector = detector;
        this.store = store;
        this.deadlines = deadlines;
    }

    /** What is remembered of a customer. */
    CustomerHistory of(String customer) {
        CustomerHistory stored = store.get(customer);
        return stored == null ? notIndexed(RepeatDetector.NOTHING) : stored;
    }

    /** The same for a customer whom {@link #takeDue} gave, and who therefore has left the index. */
    CustomerHistory ofTaken(String customer) {
        return notIndexed(of(customer));
    }

    /** The customers who need a look by a time. */
    List<String> takeDue(long now, int limit) {
        return deadlines.takeDue(now, limit);
    }

    /** Writes what came of a look at a time, where anything did. */
    void keep(String customer, CustomerHistory before, Outcome outcome, long mark) {
        if (outcome.isForgotten()) {
            forget(customer, before);
            return;
        }
        CustomerHistory after = outcome.history();
        long next = detector.nextDeadline(after);
        if (next <= mark) {
            next = mark + RECHECK_MILLIS;
        }
        long wakeAt = before.getWakeAt();
        if (next < wakeAt || wakeAt == NOT_INDEXED) {
            move(customer, wakeAt, next);
            wakeAt = next;
        }
        if (outcome.changed() || wakeAt != before.getWakeAt()) {
            store.put(customer, new CustomerHistory(after.getComplaints(), after.getAlerts(), wakeAt));
        }
    }

    private void forget(String customer, CustomerHistory before) {
        if (before.getWakeAt() != NOT_INDEXED) {
            deadlines.remove(before.getWakeAt(), customer);
        }
        if (!before.getComplaints().isEmpty()) {
            store.delete(customer);
        }
    }

    private void move(String customer, long from, long to) {
        if (from != NOT_INDEXED) {
            deadlines.remove(from, customer);
        }
        deadlines.add(to, customer);
    }

    private static CustomerHistory notIndexed(CustomerHistory history) {
        return new CustomerHistory(history.getComplaints(), history.getAlerts(), NOT_INDEXED);
    }
}

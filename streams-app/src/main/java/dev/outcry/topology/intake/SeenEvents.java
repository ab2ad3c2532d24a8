package dev.outcry.topology.intake;

import dev.outcry.avro.TicketEvent;
import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which events have been counted, for the deduplication window, by the broker's time.
 *
 * <p>Time is cut into slots of the window's length. An entry lies in the slot in which it was counted, and holds the
 * exact time of its record; a whole window always lies within the present slot and the one before. So two look-ups of a
 * single key, which the store's Bloom filters mostly answer without a read, replace a scan over the window.
 *
 * <p>The present slot goes by the latest time of the task: a record that took the way through the repartition topic may
 * be behind it, by weeks where a backlog is read, and the store would silently drop an entry that is too old.
 */
final class SeenEvents {

    private final WindowStore<String, Long> store;
    private final long windowMillis;

    SeenEvents(WindowStore<String, Long> store, Duration window) {
        this.store = store;
        windowMillis = window.toMillis();
    }

    /** The store; it keeps two slots, so that a whole window is there at any time. */
    static StoreBuilder<WindowStore<String, Long>> storeBuilder(Duration window) {
        Duration retention = window.multipliedBy(2);
        var supplier = Stores.persistentWindowStore(StoreNames.INTAKE_SEEN_BY_EVENT_ID, retention, window, false);
        return Stores.windowStoreBuilder(supplier, Serdes.String(), Serdes.Long());
    }

    /**
     * Whether the event has been counted within the window.
     *
     * @param streamTime the latest broker's time of the task
     */
    boolean contains(Arrival arrival, long streamTime) {
        String key = keyOf(arrival);
        long present = presentSlot(arrival, streamTime);
        long now = arrival.raw().timestamp();
        return isWithin(now, store.fetch(key, present))
                || isWithin(now, store.fetch(key, Math.max(0, present - windowMillis)));
    }

    /** Remembers a counted event. */
    void add(Arrival arrival, long streamTime) {
        store.put(keyOf(arrival), arrival.raw().timestamp(), presentSlot(arrival, streamTime));
    }

    /** Forgets an event that was not counted after all, so that it counts when it is published again. */
    void remove(Arrival arrival, long streamTime) {
        store.put(keyOf(arrival), null, presentSlot(arrival, streamTime));
    }

    /**
     * Remembers a counted event from now on again, so that it doesn't come back once it is deleted.
     *
     * @param now the broker's time of the deletion
     * @param streamTime the latest broker's time of the task
     * @return whether it was remembered
     */
    boolean renew(String customer, String source, String eventId, long now, long streamTime) {
        String key = keyOf(customer, source, eventId);
        long present = slotOf(Math.max(now, streamTime));
        boolean known = isWithin(now, store.fetch(key, present))
                || isWithin(now, store.fetch(key, Math.max(0, present - windowMillis)));
        if (known) {
            store.put(key, now, present);
        }
        return known;
    }

    /** Forgets every event of a customer. */
    void forget(String customer) {
        String first = firstOf(customer);
        List<Windowed<String>> entries = new ArrayList<>();
        // Digits come next in all of the customer's keys, and the colon after the digits.
        try (var all = store.fetch(first, first + ":", 0, Long.MAX_VALUE)) {
            all.forEachRemaining(entry -> entries.add(entry.key));
        }
        entries.stream()
                .filter(entry -> entry.key().startsWith(first))
                .forEach(entry -> store.put(entry.key(), null, entry.window().start()));
    }

    private boolean isWithin(long now, @Nullable Long seenAt) {
        return seenAt != null && Math.abs(now - seenAt) <= windowMillis;
    }

    private long presentSlot(Arrival arrival, long streamTime) {
        return slotOf(Math.max(arrival.raw().timestamp(), streamTime));
    }

    private long slotOf(long time) {
        return time - Math.floorMod(time, windowMillis);
    }

    /** Customer, source and event id; lengths keep {@code a:b} + {@code c} and {@code a} + {@code b:c} apart. */
    private static String keyOf(Arrival arrival) {
        TicketEvent event = arrival.event();
        return keyOf(arrival.customerKey(), event.getSource(), event.getEventId());
    }

    private static String keyOf(String customer, String source, String eventId) {
        return firstOf(customer) + source.length() + ":" + source + eventId;
    }

    private static String firstOf(String customer) {
        return customer.length() + ":" + customer;
    }
}

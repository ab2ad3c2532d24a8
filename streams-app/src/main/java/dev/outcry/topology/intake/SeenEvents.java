package dev.outcry.topology.intake;

import dev.outcry.avro.TicketEvent;
import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
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
        return isWithin(arrival, store.fetch(key, present))
                || isWithin(arrival, store.fetch(key, Math.max(0, present - windowMillis)));
    }

    /** Remembers a counted event. */
    void add(Arrival arrival, long streamTime) {
        store.put(keyOf(arrival), arrival.raw().timestamp(), presentSlot(arrival, streamTime));
    }

    /** Forgets an event that was not counted after all, so that it counts when it is published again. */
    void remove(Arrival arrival, long streamTime) {
        store.put(keyOf(arrival), null, presentSlot(arrival, streamTime));
    }

    private boolean isWithin(Arrival arrival, @Nullable Long seenAt) {
        return seenAt != null && Math.abs(arrival.raw().timestamp() - seenAt) <= windowMillis;
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
        String customer = arrival.customerKey();
        String source = event.getSource();
        return customer.length() + ":" + customer + source.length() + ":" + source + event.getEventId();
    }
}

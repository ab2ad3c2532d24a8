package dev.outcry.topology.intake;

import dev.outcry.avro.TicketEvent;
import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Remembers which events have been counted, for the deduplication window, by the broker's time.
 *
 * <p>An entry lies in the slot of window length that its time falls into, and holds the time itself. So two look-ups of
 * a single key, which the store's Bloom filters mostly answer without a read, replace a scan over the window.
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
     * @param streamTime the latest broker's time of the task; a re-keyed record may be behind it
     */
    boolean contains(Arrival arrival, long streamTime) {
        String key = keyOf(arrival);
        long time = arrival.raw().timestamp();
        long last = slotOf(Math.max(time, streamTime));
        for (long slot = slotOf(Math.max(0, time - windowMillis)); slot <= last; slot += windowMillis) {
            Long seenAt = store.fetch(key, slot);
            if (seenAt != null && Math.abs(time - seenAt) <= windowMillis) {
                return true;
            }
        }
        return false;
    }

    /** Remembers a counted event. */
    void add(Arrival arrival, long streamTime) {
        store.put(keyOf(arrival), arrival.raw().timestamp(), slotFor(arrival, streamTime));
    }

    /** Forgets an event that was not counted after all, so that it counts when it is published again. */
    void remove(Arrival arrival, long streamTime) {
        store.put(keyOf(arrival), null, slotFor(arrival, streamTime));
    }

    /** The slot of its time, or the oldest one that the store still takes. */
    private long slotFor(Arrival arrival, long streamTime) {
        return Math.max(slotOf(arrival.raw().timestamp()), slotOf(streamTime) - windowMillis);
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

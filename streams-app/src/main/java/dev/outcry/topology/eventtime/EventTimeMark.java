package dev.outcry.topology.eventtime;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The highest event time that a task has seen. It lives in a store, so that a restart doesn't set it back: Kafka's own
 * stream time does not decide the same way after one.
 *
 * <p>The settled mark follows it at a distance of one to two hours by the wall clock. What is merely forgotten is
 * forgotten by the settled mark: when months are replayed in minutes, a record that takes the detour of a repartition
 * topic, or comes from a slower partition, may arrive weeks of event time after the others, and still has to find what
 * was known of its customer. Nothing that is published depends on the wall clock; only how long state is kept does.
 */
public final class EventTimeMark {

    /** How long stragglers may take, in milliseconds of the wall clock. */
    public static final long SETTLING_MILLIS = 3_600_000;

    private static final String KEY = "mark";

    private final KeyValueStore<String, Long> store;
    private long mark;
    private long settled = Long.MIN_VALUE;
    private long settling = Long.MIN_VALUE;
    private long settlesAt = Long.MIN_VALUE;

    public EventTimeMark(KeyValueStore<String, Long> store) {
        this.store = store;
        Long stored = store.get(KEY);
        this.mark = stored == null ? Long.MIN_VALUE : stored;
    }

    /** The store behind it; cached, so that it is written once a commit. */
    public static StoreBuilder<KeyValueStore<String, Long>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long())
                .withCachingEnabled();
    }

    /** The mark in milliseconds since the epoch; {@link Long#MIN_VALUE} before the first event. */
    public long millis() {
        return mark;
    }

    /** The mark as it was an hour ago or more; {@link Long#MIN_VALUE} in the first hour after a start. */
    public long settledMillis() {
        return settled;
    }

    /**
     * Moves the mark forward, never back.
     *
     * @param eventTime of the event at hand, in milliseconds since the epoch
     * @param now the wall clock, in milliseconds since the epoch
     */
    public void advanceTo(long eventTime, long now) {
        if (eventTime > mark) {
            mark = eventTime;
            store.put(KEY, mark);
        }
        if (now >= settlesAt) {
            settled = settling;
            settling = mark;
            settlesAt = now + SETTLING_MILLIS;
        }
    }
}

package dev.outcry.topology.eventtime;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The highest event time that a task has seen. It lives in a store, so that a restart doesn't set it back: Kafka's own
 * stream time does not decide the same way after one.
 */
public final class EventTimeMark {

    private static final String KEY = "mark";

    private final KeyValueStore<String, Long> store;
    private long mark;

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

    /** Moves the mark forward, never back. */
    public void advanceTo(long eventTime) {
        if (eventTime > mark) {
            mark = eventTime;
            store.put(KEY, mark);
        }
    }
}

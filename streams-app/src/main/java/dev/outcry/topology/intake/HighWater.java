package dev.outcry.topology.intake;

import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The latest event time of each input partition, from which lateness is measured. It is a store and not Kafka Streams'
 * own stream time, which starts anew with each restart and would let the verdict on a record change.
 */
final class HighWater {

    private final KeyValueStore<Integer, Long> store;
    private final long graceMillis;

    HighWater(KeyValueStore<Integer, Long> store, Duration grace) {
        this.store = store;
        graceMillis = grace.toMillis();
    }

    static StoreBuilder<KeyValueStore<Integer, Long>> storeBuilder() {
        var supplier = Stores.persistentKeyValueStore(StoreNames.INTAKE_HIGH_WATER_BY_PARTITION);
        return Stores.keyValueStoreBuilder(supplier, Serdes.Integer(), Serdes.Long())
                .withCachingEnabled();
    }

    /** Takes note of an event, and tells whether it is more than the grace behind the latest one before it. */
    boolean observeLate(int partition, Instant occurredAt) {
        Long mark = store.get(partition);
        long time = occurredAt.toEpochMilli();
        if (mark == null || time > mark) {
            store.put(partition, time);
            return false;
        }
        return time < mark - graceMillis;
    }
}

package dev.outcry.topology.contract;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Counts outcomes by input partition, in the transaction that brings the outcome about: unlike a metric, it survives
 * restarts and counts nothing twice. A task counts for other partitions than its own where it received re-keyed
 * records, so a partition's balance is the sum over all tasks.
 */
public final class OutcomeTally {

    private final KeyValueStore<String, Long> store;
    private final PipelineMetrics metrics;

    public OutcomeTally(KeyValueStore<String, Long> store, PipelineMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /** The store; its cache turns a write for each event into one for each commit. */
    public static StoreBuilder<KeyValueStore<String, Long>> storeBuilder() {
        var supplier = Stores.persistentKeyValueStore(StoreNames.INTAKE_BALANCE_BY_PARTITION);
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), Serdes.Long())
                .withCachingEnabled();
    }

    /** Counts one record of an input partition. */
    public void add(int partition, Outcome outcome) {
        String key = Balance.key(partition, outcome);
        Long before = store.get(key);
        store.put(key, before == null ? 1L : before + 1L);
        metrics.counted(outcome);
    }
}

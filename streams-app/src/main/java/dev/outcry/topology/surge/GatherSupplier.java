package dev.outcry.topology.surge;

import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.serde.StateSerde;
import dev.outcry.surge.SurgeSettings;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Makes the processor that gathers customers, and its stores: in memory and cached, because what they hold is sent on
 * every second.
 */
record GatherSupplier(SurgeSettings settings) implements ProcessorSupplier<String, Tagged, String, SurgeDelta> {

    static final String DELTAS = "surge-deltas-by-step";
    static final String MARK = "surge-mark-by-task";

    @Override
    public Processor<String, Tagged, String, SurgeDelta> get() {
        return new GatherProcessor(settings);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(DELTAS),
                                Serdes.String(),
                                new StateSerde<>(SurgeDelta.class))
                        .withCachingEnabled(),
                EventTimeMark.store(MARK));
    }
}

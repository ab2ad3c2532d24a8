package dev.outcry.topology.surge;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.avro.state.SurgeStep;
import dev.outcry.serde.StateSerde;
import dev.outcry.surge.SurgeSettings;
import dev.outcry.topology.eventtime.DeadlineIndex;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the processor that watches scenarios, and its stores. */
record WatchSupplier(SurgeSettings settings, int inputPartitions)
        implements ProcessorSupplier<String, SurgeDelta, String, Crisis> {

    static final String STEPS = "surge-steps-by-scenario";
    static final String CELLS = "surge-cells-by-scenario";
    static final String DEADLINES = "surge-scenarios-by-deadline";
    static final String MARKS = "surge-marks-by-partition";

    @Override
    public Processor<String, SurgeDelta, String, Crisis> get() {
        return new WatchProcessor(settings, inputPartitions);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                store(STEPS, SurgeStep.class),
                store(CELLS, SurgeCell.class),
                DeadlineIndex.store(DEADLINES),
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(MARKS), Serdes.String(), Serdes.Long())
                        .withCachingEnabled());
    }

    private static <T extends SpecificRecord> StoreBuilder<?> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), new StateSerde<>(type));
    }
}

package dev.outcry.topology.stats;

import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.serde.StateSerde;
import dev.outcry.stats.Contribution;
import dev.outcry.stats.StatsSettings;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Makes the processor that gathers deltas, and its store: in memory, because it is emptied every second, and cached, so
 * that the changelog sees what is left at a commit and not every step.
 */
record DeltaSupplier(StatsSettings settings)
        implements ProcessorSupplier<String, Contribution, ScenarioStatsKey, StatsDelta> {

    static final String DELTAS = "stats-deltas-by-minute";

    @Override
    public Processor<String, Contribution, ScenarioStatsKey, StatsDelta> get() {
        return new DeltaProcessor(settings);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(DELTAS),
                        new StateSerde<>(ScenarioStatsKey.class),
                        new StateSerde<>(StatsDelta.class))
                .withCachingEnabled());
    }
}

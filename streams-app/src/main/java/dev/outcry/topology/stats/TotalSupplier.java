package dev.outcry.topology.stats;

import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.avro.state.StatsTotal;
import dev.outcry.serde.StateSerde;
import dev.outcry.stats.StatsSettings;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the processor that adds deltas to totals, and its stores. */
record TotalSupplier(StatsSettings settings)
        implements ProcessorSupplier<ScenarioStatsKey, StatsDelta, ScenarioStatsKey, ScenarioStats> {

    static final String TOTALS = "stats-totals-by-scenario";
    static final String DEADLINES = "stats-totals-by-deadline";
    static final String MARK = "stats-totals-mark-by-task";

    @Override
    public Processor<ScenarioStatsKey, StatsDelta, ScenarioStatsKey, ScenarioStats> get() {
        return new TotalProcessor(settings);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(TOTALS),
                        new StateSerde<>(ScenarioStatsKey.class),
                        new StateSerde<>(StatsTotal.class)),
                DeadlineIndex.store(DEADLINES),
                EventTimeMark.store(MARK));
    }
}

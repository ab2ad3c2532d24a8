package dev.outcry.topology.stats;

import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsContribution;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.stats.StatsSettings;
import dev.outcry.topology.eventtime.Journal;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes the processor that gathers deltas, and the journal of what it has gathered. */
record DeltaSupplier(StatsSettings settings)
        implements ProcessorSupplier<String, StatsContribution, ScenarioStatsKey, StatsDelta> {

    static final String CONTRIBUTIONS = "stats-contributions-by-batch";

    @Override
    public Processor<String, StatsContribution, ScenarioStatsKey, StatsDelta> get() {
        return new DeltaProcessor(settings);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Journal.store(CONTRIBUTIONS));
    }
}

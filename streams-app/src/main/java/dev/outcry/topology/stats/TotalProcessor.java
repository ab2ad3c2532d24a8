package dev.outcry.topology.stats;

import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.avro.state.StatsTotal;
import dev.outcry.serde.StateSerde;
import dev.outcry.stats.StatsSettings;
import dev.outcry.stats.StatsTotals;
import dev.outcry.stats.Windows;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Adds each delta to its cell's total, publishes the total, and forgets totals that can't change any more. */
final class TotalProcessor extends ContextualProcessor<ScenarioStatsKey, StatsDelta, ScenarioStatsKey, ScenarioStats> {

    private final StatsSettings settings;
    private KeyValueStore<ScenarioStatsKey, StatsTotal> store;
    private DeadlineIndex<ScenarioStatsKey> deadlines;
    private EventTimeMark mark;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    TotalProcessor(StatsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<ScenarioStatsKey, ScenarioStats> context) {
        super.init(context);
        store = context.getStateStore(TotalSupplier.TOTALS);
        deadlines = new DeadlineIndex<>(
                context.getStateStore(TotalSupplier.DEADLINES), new StateSerde<>(ScenarioStatsKey.class));
        mark = new EventTimeMark(context.getStateStore(TotalSupplier.MARK));
    }

    @Override
    public void process(Record<ScenarioStatsKey, StatsDelta> delta) {
        ScenarioStatsKey cell = delta.key();
        StatsTotal before = store.get(cell);
        if (before == null) {
            deadlines.add(expiresAt(cell), cell);
        }
        StatsTotal total = StatsTotals.add(before, delta.value());
        store.put(cell, total);
        context().forward(delta.withValue(StatsTotals.publish(cell, total)));
        mark.advanceTo(delta.timestamp(), context().currentSystemTimeMs());
        deadlines.takeDue(mark.settledMillis(), settings.deadlinesPerRecord()).forEach(store::delete);
    }

    private long expiresAt(ScenarioStatsKey cell) {
        Duration kept = Objects.requireNonNull(settings.retention().get(cell.getGranularity()));
        return Windows.end(cell).plus(kept).toEpochMilli();
    }
}

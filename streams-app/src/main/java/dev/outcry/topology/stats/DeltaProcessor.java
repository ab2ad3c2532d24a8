package dev.outcry.topology.stats;

import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.stats.Contribution;
import dev.outcry.stats.StatsDeltas;
import dev.outcry.stats.StatsSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Gathers what messages add to the cells of their minutes, and sends it on. */
final class DeltaProcessor extends ContextualProcessor<String, Contribution, ScenarioStatsKey, StatsDelta> {

    private final StatsSettings settings;
    private KeyValueStore<ScenarioStatsKey, StatsDelta> store;
    private long cells;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    DeltaProcessor(StatsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<ScenarioStatsKey, StatsDelta> context) {
        super.init(context);
        store = context.getStateStore(DeltaSupplier.DELTAS);
        context.schedule(settings.flushInterval(), PunctuationType.WALL_CLOCK_TIME, now -> flush());
    }

    @Override
    public void process(Record<String, Contribution> contribution) {
        StatsDelta added = contribution.value().delta();
        contribution.value().cells().forEach(cell -> add(cell, added));
        if (cells >= settings.maxDeltas()) {
            flush();
        }
    }

    private void add(ScenarioStatsKey cell, StatsDelta added) {
        StatsDelta before = store.get(cell);
        StatsDelta after = before == null ? added : StatsDeltas.add(before, added);
        if (after.getCustomers().size() < settings.customersPerDelta()) {
            store.put(cell, after);
            cells += before == null ? 1 : 0;
            return;
        }
        send(Map.of(cell, after));
        if (before != null) {
            store.delete(cell);
            cells--;
        }
    }

    private void flush() {
        Map<ScenarioStatsKey, StatsDelta> minutes = new LinkedHashMap<>();
        try (KeyValueIterator<ScenarioStatsKey, StatsDelta> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<ScenarioStatsKey, StatsDelta> entry = all.next();
                minutes.put(entry.key, entry.value);
            }
        }
        send(minutes);
        minutes.keySet().forEach(store::delete);
        cells = 0;
    }

    private void send(Map<ScenarioStatsKey, StatsDelta> minutes) {
        StatsDeltas.fold(minutes)
                .forEach((cell, delta) -> context().forward(new Record<>(cell, delta, delta.getLatestAt())));
    }
}

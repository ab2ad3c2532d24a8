package dev.outcry.topology.stats;

import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsContribution;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.serde.StateSerde;
import dev.outcry.stats.StatsGathering;
import dev.outcry.stats.StatsSettings;
import dev.outcry.topology.eventtime.Journal;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Gathers what messages add to the cells of their minutes, and sends it on. */
final class DeltaProcessor extends ContextualProcessor<String, StatsContribution, ScenarioStatsKey, StatsDelta> {

    private final StatsSettings settings;
    private Journal<StatsContribution> journal;
    private StatsGathering gathering;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    DeltaProcessor(StatsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<ScenarioStatsKey, StatsDelta> context) {
        super.init(context);
        journal = new Journal<>(
                context.getStateStore(DeltaSupplier.CONTRIBUTIONS), new StateSerde<>(StatsContribution.class));
        gathering = new StatsGathering();
        journal.replay(gathering::add);
        context.schedule(settings.flushInterval(), PunctuationType.WALL_CLOCK_TIME, now -> flush());
    }

    @Override
    public void process(Record<String, StatsContribution> contribution) {
        journal.append(contribution.value());
        gathering.add(contribution.value());
        if (journal.size() >= settings.mostGathered()) {
            flush();
        }
    }

    private void flush() {
        gathering.take().forEach((cell, delta) -> context().forward(new Record<>(cell, delta, delta.getLatestAt())));
        journal.clear();
    }
}

package dev.outcry.topology.intake;

import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.Outcome;
import dev.outcry.topology.contract.OutcomeTally;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Lets the first event of an id pass and drops the others. An event that is too late is refused here and not
 * remembered: only what counts makes later ones duplicates. From here on a record's timestamp is the event time.
 */
final class DeduplicateProcessor extends ContextualProcessor<String, Decoded.Accepted, String, Deduplicated> {

    private final String name;
    private final Duration window;
    private final Duration grace;
    private final PipelineMetrics metrics;
    private SeenEvents seen;
    private OutcomeTally tally;

    @SuppressWarnings("NullAway.Init") // stores come with init
    DeduplicateProcessor(String name, Duration window, Duration grace, PipelineMetrics metrics) {
        this.name = name;
        this.window = window;
        this.grace = grace;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Deduplicated> context) {
        super.init(context);
        seen = new SeenEvents(context.getStateStore(StoreNames.INTAKE_SEEN_BY_EVENT_ID), window);
        tally = new OutcomeTally(context.getStateStore(StoreNames.INTAKE_BALANCE_BY_PARTITION), metrics);
    }

    @Override
    public void process(Record<String, Decoded.Accepted> record) {
        Arrival arrival = record.value().arrival();
        if (seen.contains(arrival, context().currentStreamTimeMs())) {
            tally.add(arrival.origin().partition(), Outcome.DUPLICATE);
        } else if (record.value().late()) {
            context().forward(record.withValue(new Deduplicated.TooLate(tooLate(arrival))));
        } else {
            count(record, arrival);
        }
    }

    private void count(Record<String, Decoded.Accepted> record, Arrival arrival) {
        seen.add(arrival, context().currentStreamTimeMs());
        if (arrival.timeClamped()) {
            metrics.timeClamped();
        }
        context()
                .forward(record.withValue((Deduplicated) new Deduplicated.First(arrival))
                        .withTimestamp(arrival.occurredAt().toEpochMilli()));
    }

    private DeadLetter tooLate(Arrival arrival) {
        String detail = "occurredAt is " + arrival.occurredAt() + ", more than " + grace
                + " before the latest event of its partition";
        return new DeadLetter(Reason.LATE, detail, name, arrival.raw());
    }
}

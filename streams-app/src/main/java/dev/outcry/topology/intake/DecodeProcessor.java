package dev.outcry.topology.intake;

import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.Origin;
import dev.outcry.topology.contract.Outcome;
import dev.outcry.topology.contract.OutcomeTally;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.RawRecord;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Decodes input records, notes how late they are, and sees to it that they lie where their customer's records do. */
final class DecodeProcessor extends ContextualProcessor<byte[], byte[], String, Decoded> {

    private final String name;
    private final EventReader reader;
    private final Placement placement;
    private final Duration grace;
    private final PipelineMetrics metrics;
    private HighWater highWater;
    private OutcomeTally tally;

    @SuppressWarnings("NullAway.Init") // stores come with init
    DecodeProcessor(String name, EventReader reader, Placement placement, Duration grace, PipelineMetrics metrics) {
        this.name = name;
        this.reader = reader;
        this.placement = placement;
        this.grace = grace;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Decoded> context) {
        super.init(context);
        highWater = new HighWater(context.getStateStore(StoreNames.INTAKE_HIGH_WATER_BY_PARTITION), grace);
        tally = new OutcomeTally(context.getStateStore(StoreNames.INTAKE_BALANCE_BY_PARTITION), metrics);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RawRecord raw = rawRecord(record);
        try {
            Arrival arrival = reader.read(raw, record.headers());
            received(raw);
            forward(record, arrival.customerKey(), placed(arrival));
        } catch (RefusedException e) {
            received(raw);
            forward(record, null, new Decoded.Rejected(new DeadLetter(e.reason(), e.detail(), name, raw)));
        }
    }

    private RawRecord rawRecord(Record<byte[], byte[]> record) {
        var metadata = context().recordMetadata().orElseThrow();
        var origin = new Origin(metadata.topic(), metadata.partition(), metadata.offset());
        return new RawRecord(origin, record.key(), record.value(), record.timestamp());
    }

    private void received(RawRecord raw) {
        tally.add(raw.origin().partition(), Outcome.RECEIVED);
    }

    private Decoded placed(Arrival arrival) {
        RawRecord raw = arrival.raw();
        boolean late = highWater.observeLate(raw.origin().partition(), arrival.occurredAt());
        if (placement.fits(raw, arrival.customerKey())) {
            return new Decoded.Accepted(arrival, late);
        }
        metrics.rekeyed();
        return new Decoded.Misplaced(raw, late);
    }

    private void forward(Record<byte[], byte[]> record, @Nullable String key, Decoded decoded) {
        context().forward(new Record<>(key, decoded, record.timestamp(), record.headers()));
    }
}

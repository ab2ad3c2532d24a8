package dev.outcry.topology.failure;

import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.DeadLetterHeaders;
import dev.outcry.topology.contract.Outcome;
import dev.outcry.topology.contract.OutcomeTally;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.RawRecord;
import dev.outcry.topology.contract.StoreNames;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Gives a dead letter its untouched bytes back, puts the reason into headers, and counts it. */
final class DeadLetterProcessor extends ContextualProcessor<String, DeadLetter, byte[], byte[]> {

    private final PipelineMetrics metrics;
    private final boolean counted;
    private @Nullable OutcomeTally tally;

    /** @param counted whether the records were counted as received */
    DeadLetterProcessor(PipelineMetrics metrics, boolean counted) {
        this.metrics = metrics;
        this.counted = counted;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        tally = counted
                ? new OutcomeTally(context.getStateStore(StoreNames.INTAKE_BALANCE_BY_PARTITION), metrics)
                : null;
    }

    @Override
    public void process(Record<String, DeadLetter> record) {
        DeadLetter letter = record.value();
        RawRecord raw = letter.raw();
        if (tally != null) {
            tally.add(raw.origin().partition(), Outcome.DEAD_LETTERED);
        }
        metrics.deadLettered(letter.reason());
        var headers = DeadLetterHeaders.of(letter, record.headers());
        context().forward(new Record<>(raw.key(), raw.value(), raw.timestamp(), headers));
    }
}

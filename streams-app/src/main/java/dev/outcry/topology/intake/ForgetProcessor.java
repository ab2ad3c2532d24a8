package dev.outcry.topology.intake;

import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.FailedArrival;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes a failed event out of the memory of counted ones and makes a dead letter of it. */
final class ForgetProcessor extends ContextualProcessor<String, FailedArrival, String, DeadLetter> {

    private final Duration window;
    private SeenEvents seen;

    @SuppressWarnings("NullAway.Init") // stores come with init
    ForgetProcessor(Duration window) {
        this.window = window;
    }

    @Override
    public void init(ProcessorContext<String, DeadLetter> context) {
        super.init(context);
        seen = new SeenEvents(context.getStateStore(StoreNames.INTAKE_SEEN_BY_EVENT_ID), window);
    }

    @Override
    public void process(Record<String, FailedArrival> record) {
        FailedArrival failed = record.value();
        seen.remove(failed.arrival(), context().currentStreamTimeMs());
        var letter = new DeadLetter(
                Reason.PROCESSING_FAILED,
                failed.detail(),
                failed.stage(),
                failed.arrival().raw());
        context().forward(record.withValue(letter));
    }
}

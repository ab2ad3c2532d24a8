package dev.outcry.topology.surge;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.surge.ForgottenCustomer;
import dev.outcry.surge.PartitionMarks;
import dev.outcry.surge.SurgeKey;
import dev.outcry.surge.SurgeMonitor;
import dev.outcry.surge.SurgeSettings;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Adds customers to their steps, and looks at steps that every input partition is past. */
final class WatchProcessor extends ContextualProcessor<String, SurgeDelta, String, Crisis> {

    private final SurgeSettings settings;
    private final int inputPartitions;
    private final PartitionMarks marks;
    private StoredMemory memory;
    private SurgeMonitor monitor;
    private long clock;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    WatchProcessor(SurgeSettings settings, int inputPartitions) {
        this.settings = settings;
        this.inputPartitions = inputPartitions;
        this.marks = new PartitionMarks(inputPartitions, settings.idleAfter().toMillis());
    }

    @Override
    public void init(ProcessorContext<String, Crisis> context) {
        super.init(context);
        memory = new StoredMemory(context);
        monitor = new SurgeMonitor(settings, memory);
        for (int partition = 0; partition < inputPartitions; partition++) {
            Long mark = memory.mark(partition);
            if (mark != null) {
                marks.restore(partition, mark);
            }
        }
        clock = context.currentSystemTimeMs();
        context.schedule(settings.flushInterval(), PunctuationType.WALL_CLOCK_TIME, this::pass);
    }

    @Override
    public void process(Record<String, SurgeDelta> message) {
        SurgeDelta delta = message.value();
        String erased = delta.getErased();
        if (erased != null) {
            memory.forget(new ForgottenCustomer(erased));
            return;
        }
        Long mark = delta.getMarkAt();
        if (mark == null) {
            marks.heard(delta.getPartition());
            monitor.add(SurgeKey.parse(message.key()), delta);
            return;
        }
        marks.advance(delta.getPartition(), mark);
        memory.putMark(delta.getPartition(), mark);
        judge();
    }

    /**
     * Lets time go by. After a standstill no more than two intervals: what was written meanwhile is still to be read,
     * and nobody was silent.
     */
    private void pass(long now) {
        long most = 2 * settings.flushInterval().toMillis();
        marks.pass(Math.max(0, Math.min(now - clock, most)));
        clock = now;
        judge();
    }

    private void judge() {
        long settled = marks.settled();
        if (settled != Long.MIN_VALUE) {
            monitor.advanceTo(settled - settings.lateness().toMillis(), this::publish);
        }
    }

    private void publish(SurgeKey key, Crisis crisis) {
        long at = crisis.getUpdatedAt().toEpochMilli();
        context().forward(new Record<>(key.topicKey(), crisis, Math.max(0, at)));
    }
}

package dev.outcry.topology.surge;

import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeStep;
import dev.outcry.surge.ForgottenCustomer;
import dev.outcry.surge.SurgeKey;
import dev.outcry.surge.SurgeMemory;
import dev.outcry.topology.eventtime.DeadlineIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What the monitor knows, in the task's stores. */
final class StoredMemory implements SurgeMemory {

    private static final String JUDGED_TO = "judged-to";

    private final KeyValueStore<String, SurgeStep> steps;
    private final KeyValueStore<String, SurgeCell> cells;
    private final KeyValueStore<String, Long> marks;
    private final DeadlineIndex<String> deadlines;

    StoredMemory(ProcessorContext<?, ?> context) {
        steps = context.getStateStore(WatchSupplier.STEPS);
        cells = context.getStateStore(WatchSupplier.CELLS);
        marks = context.getStateStore(WatchSupplier.MARKS);
        deadlines = new DeadlineIndex<>(context.getStateStore(WatchSupplier.DEADLINES), Serdes.String());
    }

    @Override
    public @Nullable SurgeStep step(SurgeKey key, long stepAt) {
        return steps.get(StepId.of(key, stepAt));
    }

    @Override
    public void putStep(SurgeKey key, long stepAt, SurgeStep step) {
        steps.put(StepId.of(key, stepAt), step);
    }

    @Override
    public void deleteStep(SurgeKey key, long stepAt) {
        steps.delete(StepId.of(key, stepAt));
    }

    @Override
    public @Nullable SurgeCell cell(SurgeKey key) {
        return cells.get(key.id());
    }

    @Override
    public void putCell(SurgeKey key, SurgeCell cell) {
        cells.put(key.id(), cell);
    }

    @Override
    public void deleteCell(SurgeKey key) {
        cells.delete(key.id());
    }

    @Override
    public void addDue(Due due) {
        deadlines.add(due.at(), StepId.of(due.key(), due.at()));
    }

    @Override
    public Optional<Due> takeDue(long now) {
        return deadlines.takeDue(now, 1).stream().map(StepId::due).findFirst();
    }

    @Override
    public long judgedTo() {
        Long time = marks.get(JUDGED_TO);
        return time == null ? Long.MIN_VALUE : time;
    }

    @Override
    public void putJudgedTo(long time) {
        marks.put(JUDGED_TO, time);
    }

    /** Names a customer no longer; looks through everything, which is the steps of a few hours and the cells. */
    void forget(ForgottenCustomer customer) {
        replaceAll(steps, customer::in);
        replaceAll(cells, customer::in);
    }

    private static <T> void replaceAll(KeyValueStore<String, T> store, UnaryOperator<T> change) {
        List<KeyValue<String, T>> changed = new ArrayList<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> {
                T after = change.apply(entry.value);
                if (!after.equals(entry.value)) {
                    changed.add(KeyValue.pair(entry.key, after));
                }
            });
        }
        store.putAll(changed);
    }

    /** How far a partition had got; null where that is not known. */
    @Nullable
    Long mark(int partition) {
        return marks.get(Integer.toString(partition));
    }

    void putMark(int partition, long mark) {
        marks.put(Integer.toString(partition), mark);
    }
}

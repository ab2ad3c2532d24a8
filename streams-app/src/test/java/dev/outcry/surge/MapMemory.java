package dev.outcry.surge;

import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeStep;
import dev.outcry.serde.StateSerde;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the monitor knows, in maps. */
final class MapMemory implements SurgeMemory {

    private final Map<String, SurgeStep> steps = new HashMap<>();
    private final Map<String, SurgeCell> cells = new HashMap<>();
    private final TreeSet<Due> dues = new TreeSet<>(
            Comparator.comparingLong(Due::at).thenComparing(due -> due.key().id()));
    private long judgedTo = Long.MIN_VALUE;

    /** What is left after everything went through its serde. */
    MapMemory restarted() {
        MapMemory other = new MapMemory();
        steps.forEach((id, step) -> other.steps.put(id, written(step, SurgeStep.class)));
        cells.forEach((id, cell) -> other.cells.put(id, written(cell, SurgeCell.class)));
        other.dues.addAll(dues);
        other.judgedTo = judgedTo;
        return other;
    }

    private static <T extends SpecificRecord> T written(T record, Class<T> type) {
        StateSerde<T> serde = new StateSerde<>(type);
        return serde.deserializer().deserialize("", serde.serializer().serialize("", record));
    }

    int size() {
        return steps.size() + cells.size() + dues.size();
    }

    @Override
    public @Nullable SurgeStep step(SurgeKey key, long stepAt) {
        return steps.get(key.id() + "@" + stepAt);
    }

    @Override
    public void putStep(SurgeKey key, long stepAt, SurgeStep step) {
        steps.put(key.id() + "@" + stepAt, step);
    }

    @Override
    public void deleteStep(SurgeKey key, long stepAt) {
        steps.remove(key.id() + "@" + stepAt);
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
        cells.remove(key.id());
    }

    @Override
    public void addDue(Due due) {
        dues.add(due);
    }

    @Override
    public Optional<Due> takeDue(long now) {
        return dues.isEmpty() || dues.first().at() > now ? Optional.empty() : Optional.ofNullable(dues.pollFirst());
    }

    @Override
    public long judgedTo() {
        return judgedTo;
    }

    @Override
    public void putJudgedTo(long time) {
        judgedTo = time;
    }
}

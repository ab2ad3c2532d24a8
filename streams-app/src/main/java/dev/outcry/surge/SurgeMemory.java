package dev.outcry.surge;

import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeStep;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the monitor keeps what it knows. */
public interface SurgeMemory {

    @Nullable
    SurgeStep step(SurgeKey key, long stepAt);

    void putStep(SurgeKey key, long stepAt, SurgeStep step);

    void deleteStep(SurgeKey key, long stepAt);

    @Nullable
    SurgeCell cell(SurgeKey key);

    void putCell(SurgeKey key, SurgeCell cell);

    void deleteCell(SurgeKey key);

    /** Remembers when a cell is to be looked at; the same time once. */
    void addDue(Due due);

    /** Takes out the earliest that is due at or before a time, among equal times by the key's id. */
    Optional<Due> takeDue(long now);

    /** Up to which time everything was looked at; {@link Long#MIN_VALUE} at first. */
    long judgedTo();

    void putJudgedTo(long time);

    /**
     * When a cell is to be looked at.
     *
     * @param at the end of a step, in milliseconds since the epoch
     * @param key the cell
     */
    record Due(long at, SurgeKey key) {}
}

package dev.outcry.surge;

import java.util.HashMap;
import java.util.Map;

/**
 * How far event time has got over all input partitions: as far as the one that is furthest behind. A partition that has
 * been silent for a while is not waited for. Where all are silent, event time goes on from the furthest of them at the
 * pace of the clock, so that a crisis ends when nobody writes any more.
 */
public final class PartitionMarks {

    private final int partitions;
    private final long idleAfter;
    private final Map<Integer, Long> marks = new HashMap<>();
    private final Map<Integer, Long> silentFor = new HashMap<>();

    /**
     * @param partitions how many input partitions there are
     * @param idleAfterMillis after how long a silent partition is not waited for
     */
    public PartitionMarks(int partitions, long idleAfterMillis) {
        this.partitions = partitions;
        this.idleAfter = idleAfterMillis;
    }

    /** Takes up what was known of a partition before a restart. */
    public void restore(int partition, long mark) {
        marks.put(partition, mark);
    }

    /** A partition was heard of. */
    public void heard(int partition) {
        silentFor.put(partition, 0L);
    }

    /** A partition told how far it has got. Marks never go back. */
    public void advance(int partition, long mark) {
        heard(partition);
        marks.merge(partition, mark, Math::max);
    }

    /**
     * Lets time go by.
     *
     * @param millis of the wall clock, in which whatever lay there was heard
     */
    public void pass(long millis) {
        for (int partition = 0; partition < partitions; partition++) {
            silentFor.merge(partition, millis, Long::sum);
        }
    }

    /** Up to which event time nobody is waited for; {@link Long#MIN_VALUE} where that can't be said. */
    public long settled() {
        long furthestBehind = Long.MAX_VALUE;
        long shortestSilence = Long.MAX_VALUE;
        for (int partition = 0; partition < partitions; partition++) {
            long silent = silentFor.getOrDefault(partition, 0L);
            shortestSilence = Math.min(shortestSilence, silent);
            if (silent < idleAfter) {
                furthestBehind = Math.min(furthestBehind, marks.getOrDefault(partition, Long.MIN_VALUE));
            }
        }
        return furthestBehind == Long.MAX_VALUE ? goneOn(shortestSilence - idleAfter) : furthestBehind;
    }

    private long goneOn(long millis) {
        long furthest = marks.values().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
        return furthest == Long.MIN_VALUE ? furthest : furthest + millis;
    }
}

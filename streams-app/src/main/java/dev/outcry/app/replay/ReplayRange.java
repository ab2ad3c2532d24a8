package dev.outcry.app.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * The part of a topic that is run again.
 *
 * @param begins the first offset of each partition
 * @param ends the offset after the last
 */
public record ReplayRange(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {

    public ReplayRange {
        begins = Map.copyOf(begins);
        ends = Map.copyOf(ends);
    }

    /**
     * The records that were written from one time on until another, by their timestamps, as
     * {@code kafka-consumer-groups --to-datetime} means it.
     *
     * @param from the first time, inclusive; empty for all that is kept
     * @param to the last time, exclusive; empty for all that is there now
     */
    static ReplayRange between(
            Admin admin, Set<TopicPartition> partitions, Optional<Instant> from, Optional<Instant> to)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> latest = offsets(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> begins = from.isEmpty()
                ? offsets(admin, partitions, OffsetSpec.earliest())
                : orLatest(offsets(admin, partitions, at(from.get())), latest);
        Map<TopicPartition, Long> ends =
                to.isEmpty() ? latest : orLatest(offsets(admin, partitions, at(to.get())), latest);
        Map<TopicPartition, Long> ordered = new HashMap<>();
        begins.forEach((partition, begin) -> ordered.put(partition, Math.max(begin, ends.getOrDefault(partition, 0L))));
        return new ReplayRange(begins, ordered);
    }

    private static OffsetSpec at(Instant time) {
        return OffsetSpec.forTimestamp(time.toEpochMilli());
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec spec)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec)),
                        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        Map<TopicPartition, Long> offsets = new HashMap<>();
        found.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** Nothing was written since that time where the offset is unknown. */
    private static Map<TopicPartition, Long> orLatest(Map<TopicPartition, Long> at, Map<TopicPartition, Long> latest) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        at.forEach((partition, offset) ->
                offsets.put(partition, offset < 0 ? latest.getOrDefault(partition, 0L) : offset));
        return offsets;
    }

    /** Offsets in the range. */
    public long size() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** How many of them lie before the offsets that were committed. */
    long done(Map<TopicPartition, Long> committed) {
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    long begin = begins.getOrDefault(end.getKey(), 0L);
                    return Math.min(end.getValue(), committed.getOrDefault(end.getKey(), begin)) - begin;
                })
                .sum();
    }
}

package dev.outcry.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is behind, over its input and its repartition topics. */
public final class Drain {

    private final Admin admin;
    private final String group;

    public Drain(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /**
     * Records that were published and not yet committed as processed.
     *
     * @param inputs topics that must be counted even where the group has committed nothing yet
     */
    public long lag(Collection<TopicPartition> inputs) throws InterruptedException {
        Map<TopicPartition, Long> committed = committed();
        Set<TopicPartition> partitions = new HashSet<>(committed.keySet());
        partitions.addAll(inputs);
        return lag(committed, endOffsets(partitions));
    }

    /**
     * The same where inputs are read until these offsets only, and go on.
     *
     * @param inputEnds of every input partition
     */
    public long lagUntil(Map<TopicPartition, Long> inputEnds) throws InterruptedException {
        Map<TopicPartition, Long> committed = committed();
        Set<TopicPartition> others = new HashSet<>(committed.keySet());
        others.removeAll(inputEnds.keySet());
        return lag(committed, inputEnds) + lag(committed, endOffsets(others));
    }

    /** The offset after the last record of each partition that is committed as processed. */
    public Map<TopicPartition, Long> committed() throws InterruptedException {
        try {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            offsets.put(partition, offset.offset());
                        }
                    });
            return offsets;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the lag of group " + group + " can't be read: " + e.getCause(), e);
        }
    }

    private static long lag(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        long lag = 0;
        for (var end : ends.entrySet()) {
            lag += Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L));
        }
        return lag;
    }

    private Map<TopicPartition, Long> endOffsets(Set<TopicPartition> partitions) throws InterruptedException {
        var latest =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the lag of group " + group + " can't be read: " + e.getCause(), e);
        }
    }
}

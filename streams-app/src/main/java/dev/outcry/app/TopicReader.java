package dev.outcry.app;

import dev.outcry.app.broker.ClusterException;
import dev.outcry.config.OutcryConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed records of topics as bytes, without a consumer group: looking on changes nothing. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Reads from now on, or from the beginning.
     *
     * @throws ClusterException where a topic does not exist
     */
    public TopicReader(OutcryConfig config, Cluster cluster, Collection<String> topics, boolean fromBeginning) {
        Map<String, Object> properties = cluster.clientProperties(config, "consumer.");
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        properties.put("allow.auto.create.topics", "false");
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                topics.stream().flatMap(topic -> partitionsOf(topic).stream()).toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
        }
    }

    private List<TopicPartition> partitionsOf(String topic) {
        var partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            consumer.close();
            throw new ClusterException("there is no topic " + topic, new IllegalArgumentException(topic));
        }
        return partitions.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** The next records, waiting so long for the first. */
    public ConsumerRecords<byte[], byte[]> poll(Duration longest) {
        return consumer.poll(longest);
    }

    /**
     * Where the topics end now.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException where the cluster doesn't say in time
     */
    public Map<TopicPartition, Long> endOffsets(Duration longest) {
        return consumer.endOffsets(consumer.assignment(), longest);
    }

    /**
     * Of partitions whose first records are gone, by retention or by hand: the timestamp of the first that is left, or
     * {@link Instant#MAX} where none is.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException where the cluster doesn't say in time
     */
    public Map<TopicPartition, Instant> firstOfTruncated(Duration longest) {
        Map<TopicPartition, Long> fromTheStart = new HashMap<>();
        consumer.beginningOffsets(consumer.assignment(), longest).forEach((partition, begin) -> {
            if (begin > 0) {
                fromTheStart.put(partition, 0L);
            }
        });
        Map<TopicPartition, Instant> first = new HashMap<>();
        if (!fromTheStart.isEmpty()) {
            consumer.offsetsForTimes(fromTheStart, longest)
                    .forEach((partition, found) -> first.put(
                            partition, found == null ? Instant.MAX : Instant.ofEpochMilli(found.timestamp())));
        }
        return first;
    }

    /** Whether everything before these offsets has been read. */
    public boolean hasRead(Map<TopicPartition, Long> ends, Duration longest) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), longest) >= end.getValue());
    }

    /** Lets a waiting {@link #poll} end with a WakeupException; the one method for other threads. */
    public void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}

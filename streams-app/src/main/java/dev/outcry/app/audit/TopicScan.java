package dev.outcry.app.audit;

import dev.outcry.app.Cluster;
import dev.outcry.app.TopicReader;
import dev.outcry.app.broker.ClusterException;
import dev.outcry.config.OutcryConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads whole topics as they are now, committed records only. */
public final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final OutcryConfig config;
    private final Cluster cluster;
    private final Set<String> present;

    /**
     * A scan of a cluster.
     *
     * @throws ClusterException where the cluster doesn't say which topics it has
     */
    public TopicScan(OutcryConfig config, Cluster cluster) throws InterruptedException {
        this.config = config;
        this.cluster = cluster;
        try (Admin admin = Admin.create(cluster.clientProperties(config, "admin."))) {
            this.present = Set.copyOf(admin.listTopics().names().get());
        } catch (ExecutionException e) {
            throw new ClusterException("the cluster doesn't list its topics: " + e.getCause(), e);
        }
    }

    public boolean exists(String topic) {
        return present.contains(topic);
    }

    /**
     * Since when the topic is there: the broker's time of the first record that is left, the latest over partitions
     * whose first records are gone; {@link Instant#MAX} where one has lost all, nothing where all are there.
     */
    Optional<Instant> keptSince(String topic) {
        if (!exists(topic)) {
            return Optional.of(Instant.MAX);
        }
        try (var reader = new TopicReader(config, cluster, List.of(topic), true)) {
            return reader.firstOfTruncated(PATIENCE).values().stream().max(Comparator.naturalOrder());
        }
    }

    /**
     * Reads a topic from its beginning to where it ends now; nothing where it does not exist.
     *
     * @throws ClusterException where it can't be read on for a minute
     */
    public void read(String topic, BiConsumer<Place, ConsumerRecord<byte[], byte[]>> records) {
        if (!exists(topic)) {
            return;
        }
        try (var reader = new TopicReader(config, cluster, List.of(topic), true)) {
            Map<TopicPartition, Long> ends = reader.endOffsets(PATIENCE);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!reader.hasRead(ends, PATIENCE)) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                    if (record.offset() < ends.getOrDefault(partition(record), 0L)) {
                        records.accept(new Place(topic, record.partition(), record.offset()), record);
                    }
                }
                if (System.nanoTime() > deadline) {
                    throw new ClusterException(
                            "topic " + topic + " can't be read to its end", new IllegalStateException("too late"));
                }
            }
        } catch (KafkaException e) {
            throw new ClusterException("topic " + topic + " can't be read: " + e.getMessage(), e);
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}

package dev.outcry.app;

import dev.outcry.app.broker.ClusterException;
import dev.outcry.avro.RulePack;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.SerdeFailures;
import dev.outcry.topology.contract.TopicNames;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the rules topic from its beginning and then on, the latest publication of each name. What can't be decoded for
 * a reason that may pass stays at hand, and is tried again by the next call.
 */
public final class RulesReader implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String topic;
    private final TopicReader reader;
    private final Deserializer<RulePack> values;
    private final Deque<ConsumerRecord<byte[], byte[]>> undecoded = new ArrayDeque<>();

    /** @throws ClusterException where there is no rules topic */
    public RulesReader(OutcryConfig config, Cluster cluster) {
        this.topic = new TopicNames(config.topics().prefix()).rules();
        this.values = new ConfiguredSerdes(config.serdes(), cluster.registryUrl())
                .forValues(RulePack.class)
                .deserializer();
        this.reader = new TopicReader(config, cluster, List.of(topic), true);
    }

    /**
     * Reads all that is there now.
     *
     * @throws ClusterException where that takes longer
     */
    public SortedMap<String, Publication> readToEnd(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        SortedMap<String, Publication> latest = new TreeMap<>();
        try {
            Map<TopicPartition, Long> ends = reader.endOffsets(longest);
            do {
                latest.putAll(poll(PAUSE));
                if (System.nanoTime() > deadline) {
                    throw new ClusterException(late(longest), new IllegalStateException("too late"));
                }
            } while (!reader.hasRead(ends, longest));
            return latest;
        } catch (KafkaException e) {
            throw new ClusterException(late(longest) + ": " + e.getMessage(), e);
        }
    }

    private String late(Duration longest) {
        return "the rule packs on " + topic + " could not be read to their end within " + longest.toSeconds()
                + " s (tagging.load-timeout)";
    }

    /**
     * The next publications, waiting so long for the first; the latest of each name.
     *
     * @throws SerializationException where one can't be decoded now but may be later
     */
    public SortedMap<String, Publication> poll(Duration longest) {
        if (undecoded.isEmpty()) {
            reader.poll(longest).forEach(undecoded::add);
        }
        SortedMap<String, Publication> latest = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : undecoded) {
            Publication publication = publication(record);
            latest.put(publication.name(), publication);
        }
        undecoded.clear();
        return latest;
    }

    private Publication publication(ConsumerRecord<byte[], byte[]> record) {
        String name = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (name.isBlank()) {
            return unreadable(record, name, "a rule pack needs its name as key");
        }
        try {
            RulePack pack = values.deserialize(topic, record.value());
            return new Publication(name, Optional.ofNullable(pack), null, record.partition(), record.offset());
        } catch (SerializationException e) {
            if (SerdeFailures.mayPass(e)) {
                throw e;
            }
            return unreadable(record, name, "the record is no rule pack: " + e.getMessage());
        }
    }

    private static Publication unreadable(ConsumerRecord<byte[], byte[]> record, String name, String problem) {
        return new Publication(name, Optional.empty(), problem, record.partition(), record.offset());
    }

    /** Lets a waiting {@link #poll} end with a WakeupException; the one method for other threads. */
    public void wakeUp() {
        reader.wakeUp();
    }

    @Override
    public void close() {
        reader.close();
    }
}

package dev.outcry.app;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.RulePack;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.Topic;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.contract.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Publishes to a control topic, one record after the other. */
public final class RecordPublisher<V> implements AutoCloseable {

    private final Topic<String, V> topic;
    private final Producer<String, V> producer;

    private RecordPublisher(OutcryConfig config, Cluster cluster, Topic<String, V> topic) {
        this.topic = topic;
        Map<String, Object> properties = cluster.clientProperties(config, "producer.");
        properties.put("enable.idempotence", "true");
        properties.put("acks", "all");
        properties.putIfAbsent("max.block.ms", "15000");
        this.producer = new KafkaProducer<>(
                properties, topic.keySerde().serializer(), topic.valueSerde().serializer());
    }

    /** Publishes rule packs; a null value takes one back. */
    public static RecordPublisher<RulePack> ofRules(OutcryConfig config, Cluster cluster) {
        return new RecordPublisher<>(config, cluster, topics(config, cluster).rules());
    }

    /** Publishes erasures. */
    public static RecordPublisher<Erasure> ofErasures(OutcryConfig config, Cluster cluster) {
        return new RecordPublisher<>(config, cluster, topics(config, cluster).erasures());
    }

    private static Topics topics(OutcryConfig config, Cluster cluster) {
        return new Topics(
                new TopicNames(config.topics().prefix()), new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
    }

    /**
     * Publishes a record, and waits until the broker has it.
     *
     * @return where the record stands
     * @throws PublishException where it could not be published
     */
    public RecordMetadata publish(String key, @Nullable V value) throws InterruptedException {
        try {
            return producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (ExecutionException e) {
            throw new PublishException("publishing " + key + " to " + topic.name() + " failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

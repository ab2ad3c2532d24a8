package dev.outcry.app;

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

/** Publishes rule packs. */
public final class RulesPublisher implements AutoCloseable {

    private final Topic<String, RulePack> topic;
    private final Producer<String, RulePack> producer;

    public RulesPublisher(OutcryConfig config, Cluster cluster) {
        this.topic = new Topics(
                        new TopicNames(config.topics().prefix()),
                        new ConfiguredSerdes(config.serdes(), cluster.registryUrl()))
                .rules();
        Map<String, Object> properties = cluster.clientProperties(config, "producer.");
        properties.put("enable.idempotence", "true");
        properties.put("acks", "all");
        properties.putIfAbsent("max.block.ms", "15000");
        this.producer = new KafkaProducer<>(
                properties, topic.keySerde().serializer(), topic.valueSerde().serializer());
    }

    /**
     * Publishes a pack, or takes it back where it is null, and waits until the broker has it.
     *
     * @return where the record stands
     * @throws PublishException where it could not be published
     */
    public RecordMetadata publish(String name, @Nullable RulePack pack) throws InterruptedException {
        try {
            return producer.send(new ProducerRecord<>(topic.name(), name, pack)).get();
        } catch (ExecutionException e) {
            throw new PublishException(
                    "publishing the pack " + name + " to " + topic.name() + " failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

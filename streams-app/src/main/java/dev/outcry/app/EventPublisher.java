package dev.outcry.app;

import dev.outcry.avro.TicketEvent;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.CustomerKey;
import dev.outcry.topology.contract.TopicNames;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Publishes ticket events with an idempotent producer, each under its customer's key, in order. */
public final class EventPublisher implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final Serializer<TicketEvent> values;
    private final String topic;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public EventPublisher(OutcryConfig config, Cluster cluster) {
        Map<String, Object> properties = cluster.clientProperties(config, "producer.");
        properties.put("enable.idempotence", "true");
        properties.put("acks", "all");
        properties.putIfAbsent("linger.ms", "5");
        properties.putIfAbsent("max.request.size", "2097152");
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        this.values = new ConfiguredSerdes(config.serdes(), cluster.registryUrl())
                .forValues(TicketEvent.class)
                .serializer();
        this.topic = new TopicNames(config.topics().prefix()).ticketEvents();
    }

    /** Publishes an event under its customer's key. Returns before it is acknowledged; {@link #flush} waits. */
    public void publish(TicketEvent event) {
        publish(CustomerKey.of(event), event);
    }

    /** Publishes an event under another key. */
    public void publish(String key, TicketEvent event) {
        publish(key.getBytes(StandardCharsets.UTF_8), values.serialize(topic, event));
    }

    /**
     * Publishes bytes as they are.
     *
     * @throws PublishException where an earlier record could not be published
     */
    public void publish(byte @Nullable [] key, byte[] value) {
        refuseAfterFailure();
        var unused = producer.send(new ProducerRecord<>(topic, key, value), (metadata, error) -> {
            if (error == null) {
                acknowledged.incrementAndGet();
            } else {
                failure.compareAndSet(null, error);
            }
        });
    }

    /** Waits until the broker has acknowledged all. */
    public void flush() {
        producer.flush();
        refuseAfterFailure();
    }

    /** Records that the broker has acknowledged. */
    public long acknowledged() {
        return acknowledged.get();
    }

    private void refuseAfterFailure() {
        Exception error = failure.get();
        if (error != null) {
            throw new PublishException(
                    "publishing to " + topic + " failed after " + acknowledged() + " records: " + error.getMessage(),
                    error);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

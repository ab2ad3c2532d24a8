package dev.outcry.bench.pipeline;

import dev.outcry.avro.TicketEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * How long an event takes from the moment at which it was to be published to the moment at which a reader of committed
 * records has what came of it. Events are due at a fixed rate; one that is published late because the program was busy
 * is counted from when it was due, so that a standstill counts for all whom it would have kept waiting.
 */
final class Latency {

    private static final String DUE = "due-nanos";
    private static final long HIGHEST_MICROS = 120_000_000;

    private final Bench bench;
    private final Duration warmUp;
    private final Duration measured;

    Latency(Bench bench, Duration warmUp, Duration measured) {
        this.bench = bench;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /** Times in microseconds at so many events per second. */
    Histogram measure(Variant variant, String application, double perSecond) throws InterruptedException {
        KafkaStreams streams = bench.streams(variant, application, Map.of("auto.offset.reset", "latest"));
        var running = new CountDownLatch(1);
        streams.setStateListener((next, previous) -> {
            if (next == State.RUNNING) {
                running.countDown();
            }
        });
        streams.start();
        if (!running.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(variant.name() + " does not start");
        }
        try (var consumer = reader(bench.output(variant))) {
            Thread publisher = new Thread(() -> publish(perSecond), "latency-publisher");
            publisher.start();
            Histogram histogram = read(consumer);
            publisher.join();
            return histogram;
        } finally {
            streams.close(Duration.ofSeconds(30));
            streams.cleanUp();
        }
    }

    private KafkaConsumer<byte[], byte[]> reader(String topic) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", bench.cluster().bootstrapServers());
        properties.put("isolation.level", "read_committed");
        var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private void publish(double perSecond) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", bench.cluster().bootstrapServers(), "linger.ms", "0");
        String topic = bench.topics().names().ticketEvents();
        Serializer<TicketEvent> values = bench.topics().ticketEventValues().serializer();
        Workload workload = bench.workload();
        long interval = (long) (1e9 / perSecond);
        long due = System.nanoTime();
        long end = due + warmUp.plus(measured).toNanos();
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
            for (; due < end; due += interval) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                TicketEvent event = workload.at(Instant.now());
                var record = new ProducerRecord<>(topic, event.getCustomerId(), values.serialize(topic, event));
                record.headers()
                        .add(DUE, ByteBuffer.allocate(Long.BYTES).putLong(due).array());
                var unused = producer.send(record);
            }
        }
    }

    private Histogram read(KafkaConsumer<byte[], byte[]> consumer) {
        Histogram histogram = new Histogram(HIGHEST_MICROS, 3);
        long start = System.nanoTime() + warmUp.toNanos();
        long end = start + measured.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                long now = System.nanoTime();
                var header = record.headers().lastHeader(DUE);
                if (header != null && now > start) {
                    long due = ByteBuffer.wrap(header.value()).getLong();
                    histogram.recordValue(Math.min(HIGHEST_MICROS, (now - due) / 1_000));
                }
            }
        }
        return histogram;
    }
}

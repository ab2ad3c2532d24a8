package dev.outcry.bench.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Lets a variant read what was published, and measures how fast it commits: from a moment after it has started, because
 * starting isn't what is asked, to another some seconds later.
 */
final class Throughput {

    private static final long SETTLING_MILLIS = 2_500;
    private static final long POLL_MILLIS = 20;

    private final Bench bench;
    private final long measuredMillis;

    Throughput(Bench bench, Duration measured) {
        this.bench = bench;
        this.measuredMillis = measured.toMillis();
    }

    /**
     * What came out.
     *
     * @param perSecond input records committed per second
     * @param cpuMicros processor time of the application's threads for each
     * @param bytes what the broker was sent meanwhile
     * @param records how many were committed meanwhile
     */
    record Figures(double perSecond, double cpuMicros, BrokerBytes bytes, long records) {}

    Figures measure(Variant variant, String application) throws InterruptedException, ExecutionException {
        return measure(variant, application, Map.of());
    }

    Figures measure(Variant variant, String application, Map<String, String> more)
            throws InterruptedException, ExecutionException {
        KafkaStreams streams = bench.streams(variant, application, more);
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
        try {
            return measure(application);
        } finally {
            streams.close(Duration.ofSeconds(30));
            streams.cleanUp();
            forget(application);
        }
    }

    private Figures measure(String application) throws InterruptedException, ExecutionException {
        String input = bench.topics().names().ticketEvents();
        awaitCommitAfter(application, 0);
        Thread.sleep(SETTLING_MILLIS);
        long first = awaitCommitAfter(application, committed(application));
        long start = System.nanoTime();
        long cpu = ThreadTime.nanos(application);
        BrokerBytes bytes = BrokerBytes.now(application, input);
        Thread.sleep(measuredMillis);
        long last = awaitCommitAfter(application, committed(application));
        double seconds = (System.nanoTime() - start) / 1e9;
        long records = last - first;
        return new Figures(
                records / seconds,
                (ThreadTime.nanos(application) - cpu) / 1e3 / records,
                BrokerBytes.now(application, input).since(bytes),
                records);
    }

    /** Waits until more is committed than so much; commits come in steps, and time is to be taken at one. */
    private long awaitCommitAfter(String application, long before) throws InterruptedException, ExecutionException {
        for (long waited = 0; waited < 60_000; waited += POLL_MILLIS) {
            long committed = committed(application);
            if (committed > before) {
                return committed;
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("nothing is committed any more after " + before + " records: publish more");
    }

    private long committed(String application) throws InterruptedException, ExecutionException {
        String input = bench.topics().names().ticketEvents();
        Map<TopicPartition, OffsetAndMetadata> offsets = bench.admin()
                .listConsumerGroupOffsets(application)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(input) && entry.getValue() != null)
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    /** Takes the application's own topics away. */
    private void forget(String application) throws InterruptedException, ExecutionException {
        List<String> own = bench.admin().listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(application + "-"))
                .toList();
        bench.admin().deleteTopics(own).all().get();
    }
}

package dev.outcry.cli.demo;

import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.Drain;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.Pipeline;
import dev.outcry.app.Quiet;
import dev.outcry.app.RecordLines;
import dev.outcry.app.TopicReader;
import dev.outcry.app.lines.BadLineException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Publishes samples to a running pipeline, and follows what comes out meanwhile. */
public final class Demo {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final OutcryConfig config;
    private final Cluster cluster;
    private final CountDownLatch stop;
    private final TopicNames names;
    private final RecordLines decoder;

    /** @param stop counted down when the demonstration is to end */
    public Demo(OutcryConfig config, Cluster cluster, CountDownLatch stop) {
        this.config = config;
        this.cluster = cluster;
        this.stop = stop;
        this.names = new TopicNames(config.topics().prefix());
        this.decoder = new RecordLines(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
    }

    /**
     * What to show.
     *
     * @param samples the files to publish, one after the other
     * @param length over what time; zero for as fast as it goes
     * @param untilDone whether to end once everything that was published is accounted for
     */
    public record Script(List<Path> samples, Duration length, boolean untilDone) {

        public Script {
            samples = List.copyOf(samples);
        }
    }

    /**
     * Publishes and follows, until all is done or it is stopped.
     *
     * @throws IOException where the samples can't be read or are none
     */
    public Summary run(Pipeline pipeline, Script script, Audience audience) throws IOException, InterruptedException {
        ExecutorService publisher = Executors.newSingleThreadExecutor();
        try {
            Future<Long> published = publisher.submit(() -> publish(script));
            return follow(pipeline, published, script.untilDone(), audience);
        } finally {
            publisher.shutdownNow();
        }
    }

    /** Follows what others have published already, until all of it is accounted for. */
    public Summary watch(Pipeline pipeline, Audience audience) throws IOException, InterruptedException {
        return follow(pipeline, CompletableFuture.completedFuture(0L), true, audience);
    }

    private long publish(Script script) throws IOException, BadLineException {
        long lines = 0;
        for (Path samples : script.samples()) {
            lines += lines(samples);
        }
        long published = 0;
        try (var publisher = new EventPublisher(config, cluster)) {
            var pace = new Pace(script.length(), lines, stop);
            for (Path samples : script.samples()) {
                published += new SamplePublisher(publisher).publish(samples, pace);
            }
        }
        return published;
    }

    private static long lines(Path samples) throws IOException {
        try (Stream<String> all = Files.lines(samples)) {
            return all.count();
        }
    }

    private Summary follow(Pipeline pipeline, Future<Long> published, boolean untilDone, Audience audience)
            throws IOException, InterruptedException {
        var summary = new Summary(names, decoder);
        boolean settled = false;
        try (var reader = new TopicReader(config, cluster, names.all(), true);
                Admin admin = Admin.create(cluster.clientProperties(config, "admin."))) {
            var quiet = new Quiet(config.stats().flushInterval().multipliedBy(2).plusMillis(500));
            var drain = new Drain(admin, config.kafka().getOrDefault("application.id", "outcry"));
            while (stop.getCount() > 0 && !pipeline.stopped() && !(settled && untilDone)) {
                int seen = take(reader, summary, audience);
                if (!settled) {
                    boolean drained = seen == 0 && isDone(published) && drain.lag(inputs()) == 0;
                    settled = quiet.isOver(drained);
                    if (settled) {
                        audience.onSettled();
                    }
                }
            }
        }
        return summary;
    }

    private static boolean isDone(Future<Long> published) throws IOException, InterruptedException {
        if (!published.isDone()) {
            return false;
        }
        try {
            published.get();
            return true;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(String.valueOf(cause.getMessage()), cause);
        }
    }

    private int take(TopicReader reader, Summary summary, Audience audience) {
        int seen = 0;
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(PAUSE)) {
            seen++;
            summary.add(record);
            audience.onRecord(record, decoder.value(record));
        }
        return seen;
    }

    private List<TopicPartition> inputs() {
        return IntStream.range(0, config.topics().partitions())
                .mapToObj(partition -> new TopicPartition(names.ticketEvents(), partition))
                .toList();
    }
}

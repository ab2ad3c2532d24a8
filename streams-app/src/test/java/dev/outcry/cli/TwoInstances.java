package dev.outcry.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.RecordLines;
import dev.outcry.app.audit.TopicScan;
import dev.outcry.cli.KillPlan.Kill;
import dev.outcry.cli.demo.Pace;
import dev.outcry.cli.demo.SamplePublisher;
import dev.outcry.cli.demo.Summary;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;

/**
 * Two instances of the program on one cluster, with topics and an application id of their own, so that runs can share
 * the cluster.
 */
final class TwoInstances implements AutoCloseable {

    /** Long enough that a killed instance's work waits while the other one goes on. */
    private static final Duration PUBLISHING = Duration.ofSeconds(8);

    private final Path directory;
    private final Path settings;
    private final Cluster cluster;
    private final OutcryConfig config;
    private final List<ServeProcess> instances = new ArrayList<>();
    private int started;

    /** Starts both at once, and waits until they work. */
    TwoInstances(String name, Path directory, Cluster cluster) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.cluster = cluster;
        this.settings = Files.writeString(directory.resolve("outcry.properties"), """
                kafka.bootstrap.servers=%s
                kafka.application.id=%s
                kafka.admin.default.api.timeout.ms=60000
                kafka.main.consumer.session.timeout.ms=6000
                kafka.main.consumer.heartbeat.interval.ms=1500
                serde.schema.registry.url=%s
                topics.prefix=%s.
                topics.partitions=3
                """.formatted(
                        cluster.bootstrapServers(), name, cluster.registryUrl(), name));
        this.config = new ConfigSources(directory, Map.of()).load(settings, List.of());
        try {
            instances.add(start(0));
            instances.add(start(1));
            awaitReady();
        } catch (IOException | RuntimeException e) {
            instances.forEach(ServeProcess::kill);
            throw e;
        }
    }

    private ServeProcess start(int instance) throws IOException {
        started++;
        return ServeProcess.start(
                directory.resolve("serve-" + started + ".log"),
                "--config",
                settings.toString(),
                "--data-dir",
                directory.resolve("instance-" + instance).toString());
    }

    private void awaitReady() {
        instances.forEach(ServeProcess::awaitReady);
    }

    /** Publishes all samples meanwhile, and waits until that is done and both instances work again. */
    void publishWhileKilling(List<Path> samples, int records, List<Kill> kills) throws Exception {
        try (var publisher = new EventPublisher(config, cluster)) {
            var pace = new Pace(PUBLISHING, records, new CountDownLatch(1));
            var publishing = CompletableFuture.runAsync(() -> publish(publisher, samples, pace));
            for (Kill kill : kills) {
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> publishing.isDone() || publisher.acknowledged() >= kill.published());
                instances.get(kill.instance()).kill();
                instances.set(kill.instance(), start(kill.instance()));
            }
            publishing.get();
        }
        awaitReady();
    }

    private static void publish(EventPublisher publisher, List<Path> samples, Pace pace) {
        try {
            for (Path file : samples) {
                new SamplePublisher(publisher).publish(file, pace);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code outcry audit}, once all that was published is worked on. */
    CommandLineRun audit() {
        return CommandLineRun.of("", "audit", "--wait", "90s", "--config", settings.toString());
    }

    /** What came out. */
    JsonNode summary() throws InterruptedException {
        var names = new TopicNames(config.topics().prefix());
        var decoder = new RecordLines(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
        var summary = new Summary(names, decoder);
        var scan = new TopicScan(config, cluster);
        names.all().forEach(topic -> scan.read(topic, (place, record) -> summary.add(record)));
        return summary.json(Balance.EMPTY, 0);
    }

    /** Whether neither has given up. */
    boolean areAlive() {
        return instances.stream().allMatch(ServeProcess::isAlive);
    }

    /** What every process has said, by log file. */
    String said() throws IOException {
        var said = new StringBuilder();
        for (int log = 1; log <= started; log++) {
            String name = "serve-" + log + ".log";
            said.append(name).append('\n').append(Files.readString(directory.resolve(name)));
        }
        return said.toString();
    }

    @Override
    public void close() {
        instances.forEach(ServeProcess::kill);
    }
}

package dev.outcry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.outcry.app.Cluster;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.Pipeline;
import dev.outcry.cli.demo.Audience;
import dev.outcry.cli.demo.Demo;
import dev.outcry.cli.demo.SamplePublisher;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.config.Setting;
import dev.outcry.tagging.Tagger;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.PipelineMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The samples on a cluster, under topics and an application id of their own, so that runs can share a broker. Publishes
 * them in two halves, so that something may happen in between.
 */
final class SampleRun implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Tagger TAGGER = SampleTags.tagger();

    private final Path directory;
    private final OutcryConfig config;
    private final Cluster cluster;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Demo demo;
    private final List<Pipeline> pipelines = new ArrayList<>();

    SampleRun(String name, int partitions, String bootstrapServers, Path directory) {
        this.directory = directory;
        this.config = new ConfigSources(directory, Map.of())
                .load(
                        null,
                        List.of(
                                new Setting("topics.prefix", name + ".", "test"),
                                new Setting("topics.partitions", Integer.toString(partitions), "test"),
                                new Setting("kafka.application.id", name, "test")));
        this.cluster = new Cluster(bootstrapServers, "memory://" + name, true);
        this.demo = new Demo(config, cluster, stop);
    }

    /** Starts a pipeline with the state directory of this name, and waits until it runs. */
    Pipeline start(String state) throws InterruptedException {
        var pipeline = Pipeline.start(config, cluster, directory.resolve(state), TAGGER, PipelineMetrics.NONE);
        pipelines.add(pipeline);
        assertThat(pipeline.awaitRunning(LONGEST_START)).isTrue();
        return pipeline;
    }

    void publishFirstHalf() {
        List<String> lines = lines();
        publish(lines.subList(0, lines.size() / 2));
    }

    void publishSecondHalf() {
        List<String> lines = lines();
        publish(lines.subList(lines.size() / 2, lines.size()));
    }

    private void publish(List<String> lines) {
        try (var publisher = new EventPublisher(config, cluster)) {
            Path part = Files.write(Files.createTempFile(directory, "part", ".jsonl"), lines);
            new SamplePublisher(publisher).publish(part, () -> true);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines() {
        try {
            List<String> lines = new ArrayList<>();
            for (Path file : SampleFiles.PUBLISHED) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    OutcryConfig config() {
        return config;
    }

    Cluster cluster() {
        return cluster;
    }

    /** The summary once all is processed. */
    JsonNode summary() throws IOException, InterruptedException {
        Pipeline last = pipelines.get(pipelines.size() - 1);
        var summary = demo.watch(last, new Unmoved());
        assertThat(last.stopped()).isFalse();
        return summary.json(balance(), 0);
    }

    private record Unmoved() implements Audience {

        @Override
        public void onRecord(ConsumerRecord<byte[], byte[]> record, @Nullable Object value) {}

        @Override
        public void onSettled() {}
    }

    /** What the pipelines that are running counted. */
    Balance balance() {
        return pipelines.stream()
                .filter(Pipeline::isRunning)
                .map(Pipeline::balance)
                .reduce(Balance.EMPTY, Balance::plus);
    }

    @Override
    public void close() {
        pipelines.forEach(Pipeline::close);
    }
}

package dev.outcry.app.replay;

import dev.outcry.app.Cluster;
import dev.outcry.app.Drain;
import dev.outcry.app.Pipeline;
import dev.outcry.app.Quiet;
import dev.outcry.app.broker.ClusterException;
import dev.outcry.app.broker.TopicPlan;
import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.config.OutcryConfig.TopicConfig;
import dev.outcry.tagging.Tagger;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * One run of history through the topology. Reads the live events where they lie, writes under a prefix and an
 * application id of its own, and changes nothing else.
 */
public final class Replay implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 200;

    private final OutcryConfig live;
    private final Cluster cluster;
    private final String prefix;
    private final String applicationId;
    private final Admin admin;

    /**
     * A replay beside a live pipeline.
     *
     * @param live the configuration of the live pipeline
     * @param prefix of the topics that are written
     * @param applicationId of the run
     * @throws ConfigurationException where either is the live pipeline's
     */
    public Replay(OutcryConfig live, Cluster cluster, String prefix, String applicationId) {
        if (prefix.isBlank() || prefix.equals(live.topics().prefix())) {
            throw new ConfigurationException("--into is a prefix of its own, not '" + prefix + "'");
        }
        if (applicationId.isBlank() || applicationId.equals(liveId(live))) {
            throw new ConfigurationException("--application-id is one of its own, not '" + applicationId + "'");
        }
        this.live = live;
        this.cluster = cluster;
        this.prefix = prefix;
        this.applicationId = applicationId;
        this.admin = Admin.create(cluster.clientProperties(live, "admin."));
    }

    private static String liveId(OutcryConfig live) {
        return live.kafka().getOrDefault("application.id", "outcry");
    }

    /**
     * The records to run again; see {@link ReplayRange}.
     *
     * @throws ConfigurationException where there is an earlier run under this prefix or application id
     */
    public ReplayRange range(Optional<Instant> from, Optional<Instant> to) throws InterruptedException {
        String events = new TopicNames(live.topics().prefix()).ticketEvents();
        try {
            Set<TopicPartition> partitions =
                    admin.describeTopics(List.of(events)).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream())
                            .map(partition -> new TopicPartition(events, partition.partition()))
                            .collect(Collectors.toSet());
            if (!new ReplayRemains(admin, prefix, applicationId).topics().isEmpty()) {
                throw new ConfigurationException("there is a replay in " + prefix + " by " + applicationId
                        + " already: remove it with --clean, or name others with --into and --application-id");
            }
            return ReplayRange.between(admin, partitions, from, to);
        } catch (ExecutionException e) {
            throw new ClusterException("topic " + events + " can't be looked at: " + e.getCause(), e);
        }
    }

    /**
     * Runs, and stops in order when all is through.
     *
     * @param stop counted down where it is to end earlier
     * @param progress told of how many records are through
     * @return what came in and what came of it; nothing where it was stopped
     * @throws ClusterException where the pipeline gives up
     */
    public Optional<Balance> run(
            ReplayRange range, Path stateDir, Tagger tagger, CountDownLatch stop, LongConsumer progress)
            throws InterruptedException {
        begin(range);
        OutcryConfig config = config(range);
        TopicPlan plan = TopicPlan.of(config.topics()).reading(live.topics().prefix());
        try (var pipeline = Pipeline.start(config, cluster, stateDir, tagger, plan, PipelineMetrics.NONE)) {
            if (!pipeline.awaitRunning(LONGEST_START)) {
                throw gaveUp();
            }
            return follow(pipeline, range, stop, progress) ? Optional.of(pipeline.balance()) : Optional.empty();
        }
    }

    /** Where a consumer group of the run's name begins to read. */
    private void begin(ReplayRange range) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        range.begins().forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        try {
            admin.alterConsumerGroupOffsets(applicationId, offsets).all().get();
        } catch (ExecutionException e) {
            throw new ClusterException("group " + applicationId + " can't be set to its begin: " + e.getCause(), e);
        }
    }

    private OutcryConfig config(ReplayRange range) {
        Map<String, String> kafka = new HashMap<>(live.kafka());
        kafka.put("application.id", applicationId);
        kafka.put("main.consumer.interceptor.classes", RangeInterceptor.class.getName());
        kafka.put("main.consumer." + RangeInterceptor.ENDS, RangeInterceptor.text(range.ends()));
        var topics = live.topics();
        return new OutcryConfig(
                new TopicConfig(prefix, range.ends().size(), topics.replicationFactor(), topics.retention(), true),
                live.intake(),
                live.tagging(),
                live.history(),
                live.routing(),
                live.stats(),
                live.surge(),
                live.privacy(),
                live.playbooks(),
                live.guidance(),
                live.serdes(),
                live.embedded(),
                live.runtime(),
                kafka);
    }

    private boolean follow(Pipeline pipeline, ReplayRange range, CountDownLatch stop, LongConsumer progress)
            throws InterruptedException {
        var quiet = new Quiet(live.stats().flushInterval().multipliedBy(2).plusMillis(500));
        var drain = new Drain(admin, applicationId);
        while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            if (pipeline.stopped()) {
                throw gaveUp();
            }
            progress.accept(range.done(drain.committed()));
            if (quiet.isOver(drain.lagUntil(range.ends()) == 0)) {
                return true;
            }
        }
        return false;
    }

    private ClusterException gaveUp() {
        return new ClusterException(
                "the replay gave up; the log says why. Remove what it wrote with --clean",
                new IllegalStateException(applicationId));
    }

    @Override
    public void close() {
        admin.close();
    }
}

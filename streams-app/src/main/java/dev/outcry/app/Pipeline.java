package dev.outcry.app;

import dev.outcry.app.broker.ClusterException;
import dev.outcry.app.broker.TopicAdmin;
import dev.outcry.app.broker.TopicPlan;
import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.rules.LiveTagger;
import dev.outcry.topology.PipelineTopology;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StoreNames;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.contract.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running pipeline: makes its topics, runs the topology with exactly-once processing, and stops in order. */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private final KafkaStreams streams;
    private final Optional<LiveRules> rules;
    private final Duration shutdownTimeout;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch stopping;

    private Pipeline(KafkaStreams streams, Optional<LiveRules> rules, OutcryConfig config, CountDownLatch stopping) {
        this.streams = streams;
        this.rules = rules;
        this.shutdownTimeout = config.runtime().shutdownTimeout();
        this.stopping = stopping;
    }

    /**
     * Makes what topics are missing and starts.
     *
     * @param config the configuration
     * @param cluster where to run it
     * @param stateDir where state is kept
     * @param tagger what tags
     * @param metrics is told what happens
     * @throws ConfigurationException where a topic is missing and must not be created
     */
    public static Pipeline start(
            OutcryConfig config, Cluster cluster, Path stateDir, Tagger tagger, PipelineMetrics metrics)
            throws InterruptedException {
        return start(config, cluster, stateDir, tagger, TopicPlan.of(config.topics()), metrics);
    }

    /**
     * The same with topics of other names than the configuration's, as a replay has them.
     *
     * @throws ConfigurationException where a topic is missing and must not be created
     */
    public static Pipeline start(
            OutcryConfig config, Cluster cluster, Path stateDir, Tagger tagger, TopicPlan plan, PipelineMetrics metrics)
            throws InterruptedException {
        int partitions = prepareTopics(config, cluster, plan);
        return start(config, cluster, stateDir, tagger, plan.names(), partitions, Optional.empty(), metrics);
    }

    /**
     * Makes what topics are missing, brings the published rule packs into force, and starts; follows the packs that are
     * published later.
     *
     * @throws ConfigurationException where a topic is missing and must not be created
     * @throws ClusterException where the published packs can't be read to their end in time
     */
    public static Pipeline start(
            OutcryConfig config, Cluster cluster, Path stateDir, LiveTagger tagger, PipelineMetrics metrics)
            throws InterruptedException {
        TopicPlan plan = TopicPlan.of(config.topics());
        int partitions = prepareTopics(config, cluster, plan);
        LiveRules rules = LiveRules.start(config, cluster, tagger, metrics);
        try {
            return start(config, cluster, stateDir, tagger, plan.names(), partitions, Optional.of(rules), metrics);
        } catch (RuntimeException e) {
            rules.close();
            throw e;
        }
    }

    private static Pipeline start(
            OutcryConfig config,
            Cluster cluster,
            Path stateDir,
            Tagger tagger,
            TopicNames names,
            int partitions,
            Optional<LiveRules> rules,
            PipelineMetrics metrics) {
        Properties properties = StreamsProperties.of(config, cluster, stateDir);
        var topology = topology(config, cluster, properties, names, partitions, tagger, metrics);
        var stopping = new CountDownLatch(1);
        var streams = new KafkaStreams(topology, properties);
        var pipeline = new Pipeline(streams, rules, config, stopping);
        streams.setStateListener(pipeline::onChange);
        streams.setUncaughtExceptionHandler(
                new ThreadFailures(config.runtime().maxFailures(), Clock.systemUTC(), stopping));
        streams.start();
        return pipeline;
    }

    /** The topology under a configuration, to look at: no broker and no registry is asked. */
    public static Topology topology(OutcryConfig config, Tagger tagger) {
        Cluster nowhere = new Cluster("127.0.0.1:1", "memory://topology", false);
        var properties = StreamsProperties.of(config, nowhere, config.embedded().dataDir());
        var names = new TopicNames(config.topics().prefix());
        return topology(config, nowhere, properties, names, config.topics().partitions(), tagger, PipelineMetrics.NONE);
    }

    private static Topology topology(
            OutcryConfig config,
            Cluster cluster,
            Properties properties,
            TopicNames names,
            int partitions,
            Tagger tagger,
            PipelineMetrics metrics) {
        var topics = new Topics(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
        var settings = new StageSettings(config).forPartitions(partitions);
        return new PipelineTopology(settings, topics, tagger, config.playbooks().playbooks(), metrics)
                .build(new StreamsConfig(properties));
    }

    private static int prepareTopics(OutcryConfig config, Cluster cluster, TopicPlan plan) throws InterruptedException {
        try (Admin admin = Admin.create(cluster.clientProperties(config, "admin."))) {
            var topics = new TopicAdmin(admin);
            if (config.topics().create()) {
                topics.createMissing(plan).forEach(name -> LOG.info("Created topic {}", name));
            }
            topics.problems(plan).forEach(problem -> LOG.warn("Cluster: {}", problem));
            Map<String, Integer> partitions = topics.partitions(plan);
            required(plan.names().erasures(), partitions);
            return required(plan.names().ticketEvents(), partitions);
        }
    }

    /** The partitions of a topic that is read. */
    private static int required(String topic, Map<String, Integer> partitions) {
        Integer found = partitions.get(topic);
        if (found == null) {
            throw new ConfigurationException(
                    "topic " + topic + " is missing and topics.create is false; create it or set topics.create=true");
        }
        return found;
    }

    private void onChange(State next, State previous) {
        LOG.info("Pipeline is {}", next);
        if (next == State.RUNNING) {
            running.countDown();
        }
        if (next.hasCompletedShutdown()) {
            running.countDown();
        }
    }

    /** Waits until all partitions are assigned and state is restored; false where the time is over or it stopped. */
    public boolean awaitRunning(Duration longest) throws InterruptedException {
        return running.await(longest.toMillis(), TimeUnit.MILLISECONDS) && isRunning();
    }

    /** Whether it has stopped, by {@link #close()} or because it gave up after too many failures. */
    public boolean stopped() {
        return streams.state().hasCompletedShutdown();
    }

    public boolean isRunning() {
        return streams.state() == State.RUNNING;
    }

    /** What came in against what came of it, in this instance. */
    public Balance balance() {
        ReadOnlyKeyValueStore<String, Long> store = streams.store(StoreQueryParameters.fromNameAndType(
                StoreNames.INTAKE_BALANCE_BY_PARTITION, QueryableStoreTypes.keyValueStore()));
        return Balance.total(store);
    }

    /** Stops in order, so that the next start needs no restore; waits for {@code app.shutdown-timeout} at most. */
    @Override
    public void close() {
        stopping.countDown();
        rules.ifPresent(LiveRules::close);
        if (!streams.close(shutdownTimeout)) {
            LOG.warn(
                    "The pipeline did not stop within {}; it will restore its state at the next start",
                    shutdownTimeout);
        }
    }
}

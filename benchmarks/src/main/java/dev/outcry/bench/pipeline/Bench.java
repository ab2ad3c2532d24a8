package dev.outcry.bench.pipeline;

import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.EmbeddedCluster;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.ServeDefaults;
import dev.outcry.app.broker.TopicAdmin;
import dev.outcry.app.broker.TopicPlan;
import dev.outcry.bench.Corpus;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.model.StackedTagger;
import dev.outcry.tagging.model.TaggingModel;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.contract.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/**
 * A broker and a registry in this process, with the topics of the pipeline and its configuration as {@code serve}'s.
 */
final class Bench implements AutoCloseable {

    private static final int CUSTOMERS = 500_000;
    /** Behind now by more than the events reach, so that none comes from the future. */
    private static final Duration BACK = Duration.ofMinutes(10);

    private final Path directory;
    private final OutcryConfig config;
    private final EmbeddedCluster embedded;
    private final Admin admin;
    private final Topics topics;
    private final List<Message> messages = Corpus.read().average().messages();
    private final VariantTopology topologies;

    private Bench(Path directory, OutcryConfig config, EmbeddedCluster embedded) {
        this.directory = directory;
        this.config = config;
        this.embedded = embedded;
        this.admin = Admin.create(cluster().clientProperties(config, "admin."));
        this.topics = new Topics(
                new TopicNames(config.topics().prefix()),
                new ConfiguredSerdes(config.serdes(), cluster().registryUrl()));
        Tagger tagger = new StackedTagger(
                new RuleTagger(RulePacks.bundled()), TaggingModel.bundled().orElseThrow());
        this.topologies = new VariantTopology(
                ServeDefaults.settings(config, config.topics().partitions()),
                topics,
                tagger,
                new LookedUpTagger(tagger, messages));
    }

    static Bench start(Path directory) throws InterruptedException, ExecutionException {
        OutcryConfig config = new ConfigSources(directory, Map.of()).load(null, List.of());
        Bench bench = new Bench(directory, config, EmbeddedCluster.start(directory, 0, 0));
        new TopicAdmin(bench.admin).createMissing(TopicPlan.of(config.topics()));
        String passed = bench.output(Variant.PASS_THROUGH);
        bench.admin
                .createTopics(List.of(new NewTopic(passed, config.topics().partitions(), (short) 1)))
                .all()
                .get();
        return bench;
    }

    Cluster cluster() {
        return embedded.cluster();
    }

    Admin admin() {
        return admin;
    }

    Topics topics() {
        return topics;
    }

    /** Where a variant writes what it makes of each event. */
    String output(Variant variant) {
        return topologies.output(variant);
    }

    Workload workload() {
        return new Workload(messages, CUSTOMERS, Instant.now().minus(BACK));
    }

    /** Publishes events for all variants to read. */
    void publish(int count) {
        Workload workload = workload();
        try (var publisher = new EventPublisher(config, cluster())) {
            for (int i = 0; i < count; i++) {
                publisher.publish(workload.next());
            }
            publisher.flush();
        }
    }

    /** A variant, not yet started, with a state and an application id of its own. */
    KafkaStreams streams(Variant variant, String id, Map<String, String> more) {
        Properties properties = ServeDefaults.properties(config, cluster(), directory.resolve("state"));
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        properties.putAll(more);
        return new KafkaStreams(topologies.build(variant, new StreamsConfig(properties)), properties);
    }

    @Override
    public void close() {
        admin.close();
        embedded.close();
    }
}

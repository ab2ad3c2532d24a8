package dev.outcry.app;

import dev.outcry.avro.RulePack;
import dev.outcry.avro.RulePackStatus;
import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.rules.PackOverlay;
import dev.outcry.tagging.rules.PackVerdict;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.topology.contract.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** Where packs are published from: knows what is in force, publishes, and waits for the instances' word. */
public final class RulesDesk {

    private static final Duration POLL = Duration.ofMillis(200);

    private final OutcryConfig config;
    private final Cluster cluster;
    private final RulePacks base;

    /** @param base the packs that the instances start with */
    public RulesDesk(OutcryConfig config, Cluster cluster, RulePacks base) {
        this.config = config;
        this.cluster = cluster;
        this.base = base;
    }

    /**
     * What the rules topic comes to.
     *
     * @param overlay the packs in force, as an instance that starts now would have them
     * @param records the latest record of each name; none for those that were taken back
     * @param refused verdicts on packs that can't take effect
     */
    public record State(PackOverlay overlay, Map<String, RulePack> records, List<PackVerdict> refused) {

        /** The published text of a pack in force; null where the program's own is. */
        public @Nullable String publishedText(String name) {
            return overlay.published().contains(name)
                    ? overlay.inForce().text(name).orElse(null)
                    : null;
        }
    }

    /** Reads the rules topic to its end. */
    public State read() {
        SortedMap<String, Optional<RulePack>> latest = new TreeMap<>();
        try (var reader = new RulesReader(config, cluster)) {
            reader.readToEnd(config.tagging().loadTimeout()).values().stream()
                    .filter(publication -> publication.problem() == null)
                    .forEach(publication -> latest.put(publication.name(), publication.pack()));
        }
        var overlay = new PackOverlay(base);
        List<PackVerdict> refused = overlay.apply(latest).stream()
                .filter(verdict -> !verdict.accepted())
                .toList();
        Map<String, RulePack> records = new TreeMap<>();
        latest.forEach((name, pack) -> pack.ifPresent(found -> records.put(name, found)));
        return new State(overlay, records, refused);
    }

    /**
     * What became of packs that were published.
     *
     * @param instances how many instances run
     * @param statuses one for each pack that an instance has spoken about in time
     */
    public record Answers(int instances, List<RulePackStatus> statuses) {

        public Answers {
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * Publishes packs, and waits for what the running instances say about them.
     *
     * @param packs by name; empty takes one back
     * @param longest how long to wait; where no instance runs there is no wait
     * @throws PublishException when they could not be published, or nobody can say whether an instance runs
     */
    public Answers publish(Map<String, Optional<RulePack>> packs, Duration longest) throws InterruptedException {
        var names = new TopicNames(config.topics().prefix());
        try (var reader = new TopicReader(config, cluster, List.of(names.rulesStatus()), false)) {
            Map<TopicPartition, Set<Long>> published = new HashMap<>();
            try (var publisher = RecordPublisher.ofRules(config, cluster)) {
                for (var pack : packs.entrySet()) {
                    RecordMetadata at =
                            publisher.publish(pack.getKey(), pack.getValue().orElse(null));
                    published
                            .computeIfAbsent(new TopicPartition(at.topic(), at.partition()), p -> new HashSet<>())
                            .add(at.offset());
                }
            }
            int instances = instances();
            return new Answers(instances, instances == 0 ? List.of() : await(reader, published, packs.size(), longest));
        }
    }

    private List<RulePackStatus> await(
            TopicReader reader, Map<TopicPartition, Set<Long>> published, int count, Duration longest) {
        var names = new TopicNames(config.topics().prefix());
        var lines = new RecordLines(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
        List<RulePackStatus> statuses = new ArrayList<>();
        long deadline = System.nanoTime() + longest.toNanos();
        while (statuses.size() < count && System.nanoTime() < deadline) {
            reader.poll(POLL).forEach(record -> {
                if (lines.value(record) instanceof RulePackStatus status
                        && published
                                .getOrDefault(new TopicPartition(names.rules(), status.getPartition()), Set.of())
                                .remove(status.getOffset())) {
                    statuses.add(status);
                }
            });
        }
        return statuses;
    }

    /** Members of the pipeline's consumer group. */
    public int instances() throws InterruptedException {
        String group = config.kafka().getOrDefault("application.id", "outcry");
        try (Admin admin = Admin.create(cluster.clientProperties(config, "admin."))) {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .mapToInt(found -> found.members().size())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw new PublishException(
                    "published, but the cluster doesn't say which instances run: " + e.getCause(), e);
        }
    }
}

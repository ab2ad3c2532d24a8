package dev.outcry.config;

import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Scenario;
import dev.outcry.escalation.PlaybookSettings;
import dev.outcry.guidance.GuidanceSettings;
import dev.outcry.privacy.PrivacySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The whole configuration, validated. The reference is docs/configuration.md.
 *
 * @param topics names and shape of the topics
 * @param intake what is let in
 * @param tagging by which rules
 * @param history who counts as a repeat complainer
 * @param routing how escalations behave
 * @param stats how aggregates are written
 * @param surge when many complaints at once are a crisis
 * @param privacy what personal data is masked
 * @param playbooks whose playbooks, and how they are filled in
 * @param guidance how agents are guided
 * @param serdes the serde class and its keys, without their prefix
 * @param embedded the broker and registry that run inside where no cluster is named
 * @param runtime how the program stops and when it gives up
 * @param kafka Kafka's own keys, without their prefix
 */
public record OutcryConfig(
        TopicConfig topics,
        IntakeConfig intake,
        TaggingConfig tagging,
        HistoryConfig history,
        RoutingConfig routing,
        StatsConfig stats,
        SurgeConfig surge,
        PrivacySettings privacy,
        PlaybookSettings playbooks,
        GuidanceSettings guidance,
        SerdeConfig serdes,
        EmbeddedConfig embedded,
        RuntimeConfig runtime,
        Map<String, String> kafka) {

    public OutcryConfig {
        kafka = Map.copyOf(kafka);
    }

    /** The cluster to use; empty for an embedded broker. */
    public Optional<String> bootstrapServers() {
        return Optional.ofNullable(kafka.get("bootstrap.servers")).filter(servers -> !servers.isBlank());
    }

    public record TopicConfig(
            String prefix, int partitions, short replicationFactor, Duration retention, boolean create) {}

    public record IntakeConfig(
            Duration grace, Duration deduplicationWindow, Duration futureTolerance, int maxBodyBytes) {}

    /**
     * By which rules and which model.
     *
     * @param packs a directory of packs, or empty for the built-in ones
     * @param model {@code none}, {@code bundled}, or the path of a model's file
     */
    public record TaggingConfig(Optional<Path> packs, String model, Duration loadTimeout, boolean includeBody) {}

    /**
     * Who counts as a repeat complainer.
     *
     * @param negativeCounts whether negative sentiment alone makes a complaint
     * @param complaintScenarios the scenarios that make one
     * @param conversations when a ticket heats up
     */
    public record HistoryConfig(
            List<Policy> policies,
            int maxComplaints,
            boolean negativeCounts,
            Set<Scenario> complaintScenarios,
            ConversationConfig conversations) {

        public HistoryConfig {
            policies = List.copyOf(policies);
            complaintScenarios = Set.copyOf(complaintScenarios);
        }
    }

    public record Policy(
            String name,
            Duration window,
            int complaints,
            int tickets,
            ComplaintLevel level,
            int clearBelow,
            Scope scope) {}

    /** When a ticket heats up and has cooled down. */
    public record ConversationConfig(int falls, double sharpDrop, double cooledFrom) {}

    /** Which complaints a policy counts; what is empty is not asked for. */
    public record Scope(Set<String> products, Set<String> sources, Set<Scenario> scenarios, double minNegativity) {}

    public record RoutingConfig(
            Duration coolDown,
            boolean heatingEscalates,
            Duration legalDue,
            Duration abuseDue,
            Duration managerRequestDue) {}

    public record StatsConfig(Duration flushInterval) {}

    /**
     * When many complaints at once are a crisis.
     *
     * @param scenarios the scenarios that are watched
     */
    public record SurgeConfig(
            Set<Scenario> scenarios,
            int minCustomers,
            int minRatio,
            int deviations,
            int baselineWeeks,
            Duration quiet,
            Duration longest,
            Duration lateness,
            Duration idleAfter) {

        public SurgeConfig {
            scenarios = Set.copyOf(scenarios);
        }
    }

    public record SerdeConfig(String className, Map<String, String> properties) {

        public SerdeConfig {
            properties = Map.copyOf(properties);
        }

        /** The registry of the serde; empty where none is named. */
        public Optional<String> registryUrl() {
            return Optional.ofNullable(properties.get("schema.registry.url")).filter(url -> !url.isBlank());
        }
    }

    /** Ports of 0 mean a free one. */
    public record EmbeddedConfig(Path dataDir, int brokerPort, int registryPort) {}

    public record RuntimeConfig(Duration shutdownTimeout, int maxFailures) {}
}

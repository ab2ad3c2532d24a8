package dev.outcry.config;

import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Scenario;
import dev.outcry.config.OutcryConfig.ConversationConfig;
import dev.outcry.config.OutcryConfig.EmbeddedConfig;
import dev.outcry.config.OutcryConfig.HistoryConfig;
import dev.outcry.config.OutcryConfig.IntakeConfig;
import dev.outcry.config.OutcryConfig.Policy;
import dev.outcry.config.OutcryConfig.RoutingConfig;
import dev.outcry.config.OutcryConfig.RuntimeConfig;
import dev.outcry.config.OutcryConfig.Scope;
import dev.outcry.config.OutcryConfig.SerdeConfig;
import dev.outcry.config.OutcryConfig.StatsConfig;
import dev.outcry.config.OutcryConfig.SurgeConfig;
import dev.outcry.config.OutcryConfig.TaggingConfig;
import dev.outcry.config.OutcryConfig.TopicConfig;
import dev.outcry.escalation.PlaybookSettings;
import dev.outcry.guidance.GuidanceSettings;
import dev.outcry.privacy.PersonalData;
import dev.outcry.privacy.PrivacySettings;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** From settings to the validated configuration. */
final class ConfigReader {

    /** The default policies; a key of one of them changes just that. */
    private static final Map<String, String> STANDARD_POLICIES = Map.ofEntries(
            Map.entry("burst.window", "24h"),
            Map.entry("burst.complaints", "3"),
            Map.entry("burst.tickets", "1"),
            Map.entry("burst.level", "ELEVATED"),
            Map.entry("repeat.window", "7d"),
            Map.entry("repeat.complaints", "3"),
            Map.entry("repeat.tickets", "2"),
            Map.entry("repeat.level", "HIGH"),
            Map.entry("chronic.window", "30d"),
            Map.entry("chronic.complaints", "6"),
            Map.entry("chronic.tickets", "3"),
            Map.entry("chronic.level", "CRITICAL"));

    private final Map<String, Setting> settings;
    private final ConfigValues values;

    /** @throws ConfigurationException at the first key that is unknown or whose value can't be used */
    ConfigReader(Map<String, Setting> given) {
        KnownKeys known = new KnownKeys();
        given.values().forEach(known::definition);
        settings = withStandardPolicies(given);
        values = ConfigValues.parse(ConfigKeys.fixed(), "", settings);
    }

    OutcryConfig config() {
        return new OutcryConfig(
                topics(),
                new IntakeConfig(
                        values.duration("intake.grace"),
                        values.duration("intake.deduplication-window"),
                        values.duration("intake.future-tolerance"),
                        values.number("intake.max-body-bytes")),
                new TaggingConfig(
                        packs(),
                        values.text("tagging.model"),
                        values.duration("tagging.load-timeout"),
                        values.flag("tagging.include-body")),
                history(),
                routing(),
                new StatsConfig(values.duration("stats.flush-interval")),
                surge(),
                privacy(),
                playbooks(),
                new GuidanceSettings(
                        values.flag("guidance.enabled"),
                        values.duration("guidance.memory"),
                        GuidanceSettings.defaults().deadlinesPerEvent()),
                serdes(),
                new EmbeddedConfig(
                        Path.of(values.text("broker.data-dir")),
                        values.number("broker.port"),
                        values.number("registry.port")),
                new RuntimeConfig(values.duration("app.shutdown-timeout"), values.number("app.max-failures")),
                ConfigValues.under(ConfigKeys.KAFKA, settings));
    }

    private TopicConfig topics() {
        return new TopicConfig(
                values.text("topics.prefix"),
                values.number("topics.partitions"),
                (short) values.number("topics.replication-factor"),
                values.duration("topics.retention"),
                values.flag("topics.create"));
    }

    private Optional<Path> packs() {
        String directory = values.text("tagging.packs");
        return directory.isEmpty() ? Optional.empty() : Optional.of(Path.of(directory));
    }

    private HistoryConfig history() {
        return new HistoryConfig(
                values.list("history.policies").stream().map(this::policy).toList(),
                values.number("history.max-complaints"),
                values.flag("history.complaint.negative"),
                scenarios(values.list("history.complaint.scenarios")),
                new ConversationConfig(
                        values.number("history.conversation.falls"),
                        values.decimal("history.conversation.sharp-drop"),
                        values.decimal("history.conversation.cooled-from")));
    }

    private Policy policy(String name) {
        ConfigValues policy = ConfigValues.parse(HistoryKeys.policy(), ConfigKeys.POLICY + name + ".", settings);
        return new Policy(
                name,
                policy.duration("window"),
                policy.number("complaints"),
                policy.number("tickets"),
                ComplaintLevel.valueOf(policy.text("level")),
                policy.number("clear-below"),
                new Scope(
                        Set.copyOf(policy.list("products")),
                        Set.copyOf(policy.list("sources")),
                        scenarios(policy.list("scenarios")),
                        policy.decimal("min-negativity")));
    }

    private static Set<Scenario> scenarios(List<String> names) {
        return names.stream().map(Scenario::valueOf).collect(Collectors.toSet());
    }

    private RoutingConfig routing() {
        return new RoutingConfig(
                values.duration("routing.cool-down"),
                values.flag("routing.heating-escalates"),
                values.duration("routing.due.legal"),
                values.duration("routing.due.abuse"),
                values.duration("routing.due.manager-request"));
    }

    private SurgeConfig surge() {
        return new SurgeConfig(
                values.list("surge.scenarios").stream().map(Scenario::valueOf).collect(Collectors.toSet()),
                values.number("surge.min-customers"),
                values.number("surge.min-ratio"),
                values.number("surge.deviations"),
                values.number("surge.baseline-weeks"),
                values.duration("surge.quiet"),
                values.duration("surge.longest"),
                values.duration("surge.lateness"),
                values.duration("surge.idle-after"));
    }

    private PrivacySettings privacy() {
        Set<PersonalData> masked =
                values.list("privacy.mask").stream().map(PersonalData::valueOf).collect(Collectors.toSet());
        try {
            return new PrivacySettings(masked, values.list("privacy.phone-regions"));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }

    private PlaybookSettings playbooks() {
        String directory = values.text("playbooks.directory");
        String zone = values.text("playbooks.time-zone");
        try {
            return new PlaybookSettings(
                    directory.isEmpty() ? Optional.empty() : Optional.of(Path.of(directory)),
                    ZoneId.of(zone),
                    values.text("playbooks.name-attribute"));
        } catch (DateTimeException e) {
            throw new ConfigurationException("'playbooks.time-zone' must be a time zone such as Europe/Berlin, is '"
                    + zone + "': " + e.getMessage());
        }
    }

    private SerdeConfig serdes() {
        SortedMap<String, String> properties = ConfigValues.under(ConfigKeys.SERDE, settings);
        properties.remove("class");
        return new SerdeConfig(values.text(ConfigKeys.SERDE_CLASS), properties);
    }

    private static Map<String, Setting> withStandardPolicies(Map<String, Setting> given) {
        Map<String, Setting> all = new HashMap<>();
        STANDARD_POLICIES.forEach((key, value) -> {
            String full = ConfigKeys.POLICY + key;
            all.put(full, new Setting(full, value, "default"));
        });
        all.putAll(given);
        return all;
    }
}

package dev.outcry.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;

import dev.outcry.avro.Scenario;
import dev.outcry.privacy.PersonalData;
import dev.outcry.privacy.PrivacySettings;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidList;

/**
 * Every key of the configuration file: type, default, valid values and description. The reference page comes from here.
 */
public final class ConfigKeys {

    /** Before Kafka's own keys. */
    public static final String KAFKA = "kafka.";
    /** Before the keys of the serde class. */
    public static final String SERDE = "serde.";
    /** Before the keys of one policy: {@code history.policy.<name>.window}. */
    public static final String POLICY = "history.policy.";

    static final String SERDE_CLASS = "serde.class";

    static final Durations DURATION = new Durations();

    private ConfigKeys() {}

    /** The keys with fixed names. */
    static ConfigDef fixed() {
        ConfigDef keys = new ConfigDef();
        topics(keys);
        intake(keys);
        tagging(keys);
        HistoryKeys.define(keys);
        routing(keys);
        stats(keys);
        surge(keys);
        privacy(keys);
        playbooks(keys);
        guidance(keys);
        runtime(keys);
        return keys;
    }

    private static void topics(ConfigDef keys) {
        text(keys, "topics.prefix", "support.", HIGH, "Put before the name of each topic. May be empty.");
        count(keys, "topics.partitions", 4, 1, HIGH, "Partitions of topics that are created.");
        count(
                keys,
                "topics.replication-factor",
                -1,
                -1,
                HIGH,
                "Replicas of topics that are created; -1 leaves it to the cluster.");
        duration(
                keys,
                "topics.retention",
                "30d",
                MEDIUM,
                "How long topics that are created keep records; compacted topics keep the latest of each key.");
        flag(
                keys,
                "topics.create",
                true,
                MEDIUM,
                "Whether missing topics are created at start. Off, a missing topic is an error.");
    }

    private static void intake(ConfigDef keys) {
        duration(
                keys,
                "intake.grace",
                "24h",
                HIGH,
                "How far behind event time an event may come and still count; later ones are dead-lettered as LATE.");
        duration(
                keys,
                "intake.deduplication-window",
                "7d",
                HIGH,
                "For how long a second event with the same source and eventId is a duplicate.");
        duration(
                keys,
                "intake.future-tolerance",
                "10m",
                MEDIUM,
                "How far ahead of the broker's time an event may lie; later times are set back to that.");
        count(
                keys,
                "intake.max-body-bytes",
                262_144,
                1,
                MEDIUM,
                "The longest body in bytes of UTF-8; longer ones are dead-lettered as OVERSIZED.");
    }

    private static void tagging(ConfigDef keys) {
        text(
                keys,
                "tagging.packs",
                "",
                HIGH,
                "A directory with rule packs in YAML to use instead of the built-in ones. Empty: the built-in ones.");
        text(
                keys,
                "tagging.model",
                "bundled",
                HIGH,
                "The trained model beside the rules: none, bundled, or the path of a file that outcry train wrote.");
        duration(
                keys,
                "tagging.load-timeout",
                "30s",
                LOW,
                "How long the start may wait for the rule packs that were published on the rules topic.");
        flag(keys, "tagging.include-body", false, MEDIUM, "Whether tagged tickets carry the body.");
    }

    private static void routing(ConfigDef keys) {
        duration(
                keys,
                "routing.cool-down",
                "7d",
                HIGH,
                "A matter that was quiet for so long is closed: the next message opens a new escalation.");
        flag(
                keys,
                "routing.heating-escalates",
                false,
                MEDIUM,
                "Whether a message that heats its conversation up goes to manager requests.");
        duration(keys, "routing.due.legal", "4h", HIGH, "Within what time a legal escalation is to be acknowledged.");
        duration(keys, "routing.due.abuse", "8h", HIGH, "Within what time an abuse escalation is to be acknowledged.");
        duration(
                keys,
                "routing.due.manager-request",
                "24h",
                HIGH,
                "Within what time a manager request is to be acknowledged.");
    }

    private static void stats(ConfigDef keys) {
        duration(
                keys,
                "stats.flush-interval",
                "1s",
                MEDIUM,
                "How often counts that were gathered per task go to the aggregates.");
    }

    private static void surge(ConfigDef keys) {
        keys.define(
                "surge.scenarios",
                ConfigDef.Type.LIST,
                "DEFECTIVE_PRODUCT,ANGRY_CUSTOMER,UNWILLING_TO_PAY,CRISIS,SOCIAL_COMPLAINT,LEGAL,ABUSE,COMPANY_MISTAKE,"
                        + "MANAGER_REQUEST,DELAYED_RESOLUTION,POLICY_DISPUTE,BIGOTRY",
                ValidList.in(false, scenarios()),
                MEDIUM,
                "The scenarios that are watched for crises.");
        count(keys, "surge.min-customers", 10, 2, HIGH, "Distinct customers within an hour that a crisis needs.");
        count(keys, "surge.min-ratio", 2, 1, MEDIUM, "How many times the expected customers a crisis needs.");
        count(
                keys,
                "surge.deviations",
                4,
                1,
                MEDIUM,
                "Standard deviations above the expected customers that a crisis needs.");
        keys.define(
                "surge.baseline-weeks",
                ConfigDef.Type.INT,
                8,
                Range.between(1, 52),
                LOW,
                "Past weeks of which the same hour says what is to be expected.");
        duration(keys, "surge.quiet", "1h", MEDIUM, "How long it must be back to normal before a crisis has ended.");
        duration(
                keys,
                "surge.longest",
                "7d",
                LOW,
                "A crisis that goes on for so long is taken for the new normal: it is ended and learned.");
        duration(
                keys,
                "surge.lateness",
                "5m",
                MEDIUM,
                "How far behind its partition a message may be and still count for crises; they are told so much later.");
        duration(
                keys,
                "surge.idle-after",
                "1m",
                LOW,
                "Partitions that were silent for so long by the clock are not waited for.");
    }

    private static void privacy(ConfigDef keys) {
        keys.define(
                "privacy.mask",
                ConfigDef.Type.LIST,
                names(PersonalData.values()),
                ValidList.in(true, names(PersonalData.values()).split(",")),
                HIGH,
                "The personal data that is masked in excerpts, evidence and suggested replies; empty masks nothing.");
        keys.define(
                "privacy.phone-regions",
                ConfigDef.Type.LIST,
                String.join(",", PrivacySettings.defaults().phoneRegions()),
                MEDIUM,
                "Countries whose national telephone numbers are known by their form; international ones always are.");
    }

    private static void playbooks(ConfigDef keys) {
        text(
                keys,
                "playbooks.directory",
                "",
                HIGH,
                "A directory with playbooks in YAML that take the place of the built-in ones of their scenarios. Empty: none.");
        text(keys, "playbooks.time-zone", "UTC", HIGH, "The time zone in which due times are written in replies.");
        text(
                keys,
                "playbooks.name-attribute",
                "customerName",
                MEDIUM,
                "The attribute of a ticket event that has the customer's name, for replies.");
    }

    private static void guidance(ConfigDef keys) {
        flag(keys, "guidance.enabled", true, HIGH, "Whether guidance for agents is published.");
        duration(
                keys,
                "guidance.memory",
                "30d",
                LOW,
                "For how long after its customer's last message replies on a ticket are checked against what was said.");
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(","));
    }

    private static String[] scenarios() {
        return Arrays.stream(Scenario.values()).map(Scenario::name).toArray(String[]::new);
    }

    private static void runtime(ConfigDef keys) {
        text(
                keys,
                SERDE_CLASS,
                "dev.outcry.serde.RegistryAvroSerde",
                MEDIUM,
                "Kafka Serde class of all Avro keys and values; the other serde. keys go to it.");
        text(
                keys,
                "broker.data-dir",
                "data",
                HIGH,
                "Where serve keeps its broker, registry and state when no kafka.bootstrap.servers is given.");
        port(keys, "broker.port", "Port of the embedded broker on loopback; 0 takes a free one.");
        port(keys, "registry.port", "Port of the embedded registry on loopback; 0 takes a free one.");
        duration(keys, "app.shutdown-timeout", "25s", LOW, "How long an orderly stop may take.");
        count(
                keys,
                "app.max-failures",
                5,
                0,
                MEDIUM,
                "Stream threads that may fail within ten minutes and be replaced; one more stops the program.");
    }

    private static void text(ConfigDef keys, String key, String standard, Importance importance, String description) {
        keys.define(key, ConfigDef.Type.STRING, standard, importance, description);
    }

    static void flag(ConfigDef keys, String key, boolean standard, Importance importance, String description) {
        keys.define(key, ConfigDef.Type.BOOLEAN, standard, importance, description);
    }

    static void count(ConfigDef keys, String key, int standard, int least, Importance importance, String text) {
        keys.define(key, ConfigDef.Type.INT, standard, Range.atLeast(least), importance, text);
    }

    private static void port(ConfigDef keys, String key, String description) {
        keys.define(key, ConfigDef.Type.INT, 0, Range.between(0, 65_535), MEDIUM, description);
    }

    private static void duration(ConfigDef keys, String key, String standard, Importance importance, String text) {
        keys.define(key, ConfigDef.Type.STRING, standard, DURATION, importance, text);
    }
}

package dev.outcry.app.broker;

import dev.outcry.config.OutcryConfig.TopicConfig;
import dev.outcry.topology.contract.TopicNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Which topics there have to be, and how they are made where they are missing.
 *
 * @param names their names
 * @param shape partitions, replicas and retention
 */
public record TopicPlan(TopicNames names, TopicConfig shape) {

    /**
     * The largest batch that topics we write to take, 8 MiB: eight times what a broker takes by default, so that
     * whatever came in can go out again with headers about it.
     */
    public static final int LARGEST_OUTPUT_BYTES = 8 * 1024 * 1024;

    static final String MAX_MESSAGE_BYTES = "max.message.bytes";

    private static final String TIMESTAMP_TYPE = "message.timestamp.type";
    private static final String LOG_APPEND_TIME = "LogAppendTime";

    /** A topic as it is made. */
    public record PlannedTopic(String name, String key, String value, int partitions, Map<String, String> settings) {

        NewTopic toNewTopic(short replicationFactor) {
            return new NewTopic(name, partitions, replicationFactor).configs(settings);
        }
    }

    /** The plan under a configuration. */
    public static TopicPlan of(TopicConfig shape) {
        return new TopicPlan(new TopicNames(shape.prefix()), shape);
    }

    /** The same topics, but for inputs that have another prefix. */
    public TopicPlan reading(String inputPrefix) {
        return new TopicPlan(new TopicNames(names.prefix(), inputPrefix), shape);
    }

    /** Every topic, inputs first. */
    public List<PlannedTopic> topics() {
        return List.of(
                events(),
                kept(names.escalationUpdates(), "escalationId", "EscalationUpdate"),
                kept(names.erasures(), "customerId", "Erasure"),
                upserts(names.rules(), "pack name", "RulePack"),
                kept(names.taggedTickets(), "customerId", "TaggedTicket"),
                kept(names.legalEscalations(), "customerId", "Escalation"),
                kept(names.abuseEscalations(), "customerId", "Escalation"),
                kept(names.managerRequestEscalations(), "customerId", "Escalation"),
                kept(names.overdueEscalations(), "customerId", "Escalation"),
                kept(names.repeatComplainers(), "customerId", "RepeatComplainer"),
                kept(names.crises(), "scenario", "Crisis"),
                kept(names.guidance(), "customerId", "Guidance"),
                kept(names.rulesStatus(), "pack name", "RulePackStatus"),
                upserts(names.scenarioStats(), "ScenarioStatsKey", "ScenarioStats"),
                upserts(names.customerStats(), "CustomerStatsKey", "CustomerStats"),
                kept(names.deadLetters(), "as it came", "as it came, reason in headers"));
    }

    /** The broker stamps events: its time, not a publisher's clock, decides what lies in the future. */
    private PlannedTopic events() {
        return new PlannedTopic(
                names.ticketEvents(),
                "customerId",
                "TicketEvent",
                shape.partitions(),
                Map.of(TIMESTAMP_TYPE, LOG_APPEND_TIME, "retention.ms", retention()));
    }

    /** The broker stamps these too: by event time, what comes of last month's events would be deleted at once. */
    private PlannedTopic kept(String name, String key, String value) {
        Map<String, String> settings = new HashMap<>(written("retention.ms", retention()));
        settings.put(TIMESTAMP_TYPE, LOG_APPEND_TIME);
        return new PlannedTopic(name, key, value, shape.partitions(), Map.copyOf(settings));
    }

    private PlannedTopic upserts(String name, String key, String value) {
        return new PlannedTopic(name, key, value, shape.partitions(), written("cleanup.policy", "compact"));
    }

    private static Map<String, String> written(String key, String value) {
        return Map.of(key, value, MAX_MESSAGE_BYTES, Integer.toString(LARGEST_OUTPUT_BYTES));
    }

    private String retention() {
        return Long.toString(shape.retention().toMillis());
    }
}

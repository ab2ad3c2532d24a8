package dev.outcry.topology.contract;

import java.util.List;

/**
 * The names of all topics. A replay reads what others publish and writes under a prefix of its own; everybody else has
 * one prefix for both.
 *
 * @param prefix put before each name, such as {@code support.}; may be empty
 * @param inputPrefix put before the names of what others publish: events, updates of escalations, erasures, rules
 */
public record TopicNames(String prefix, String inputPrefix) {

    /** All names under one prefix. */
    public TopicNames(String prefix) {
        this(prefix, prefix);
    }

    public String ticketEvents() {
        return inputPrefix + "ticket-events";
    }

    public String escalationUpdates() {
        return inputPrefix + "escalation-updates";
    }

    public String erasures() {
        return inputPrefix + "erasures";
    }

    public String rules() {
        return inputPrefix + "rules";
    }

    public String rulesStatus() {
        return prefix + "rules-status";
    }

    public String taggedTickets() {
        return prefix + "tagged-tickets";
    }

    public String legalEscalations() {
        return prefix + "escalations.legal";
    }

    public String abuseEscalations() {
        return prefix + "escalations.abuse";
    }

    public String managerRequestEscalations() {
        return prefix + "escalations.manager-request";
    }

    public String overdueEscalations() {
        return prefix + "escalations.overdue";
    }

    public String repeatComplainers() {
        return prefix + "repeat-complainers";
    }

    public String crises() {
        return prefix + "crises";
    }

    public String guidance() {
        return prefix + "guidance";
    }

    public String scenarioStats() {
        return prefix + "scenario-stats";
    }

    public String customerStats() {
        return prefix + "customer-stats";
    }

    public String deadLetters() {
        return prefix + "dead-letters";
    }

    /** Every topic, inputs first. */
    public List<String> all() {
        return List.of(
                ticketEvents(),
                escalationUpdates(),
                erasures(),
                rules(),
                taggedTickets(),
                legalEscalations(),
                abuseEscalations(),
                managerRequestEscalations(),
                overdueEscalations(),
                repeatComplainers(),
                crises(),
                guidance(),
                rulesStatus(),
                scenarioStats(),
                customerStats(),
                deadLetters());
    }
}

package dev.outcry.app.audit;

import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.Granularity;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.stats.Contribution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the aggregates add up: for each granularity, day and row the messages of {@code scenario-stats} are the
 * tagged messages, and the escalations those that were opened; for each day those of {@code customer-stats} are, too.
 */
final class StatsAudit {

    private static final String SINGLE = "";

    private final AuditScope scope;
    private final Map<Granularity, DaySums> messages = new EnumMap<>(Granularity.class);
    private final Map<Granularity, DaySums> escalations = new EnumMap<>(Granularity.class);
    private final DaySums customerMessages;
    private final DaySums customerEscalations;
    private final OpenLine falling;
    private final OpenLine labels;
    private final Upserts scenarioStats;
    private final Upserts customerStats;

    /**
     * @param messagesFrom the first day of which all tagged messages are there
     * @param escalationsFrom the first day of which all escalations are there
     */
    StatsAudit(AuditScope scope, LocalDate messagesFrom, LocalDate escalationsFrom) {
        this.scope = scope;
        for (Granularity granularity : Granularity.values()) {
            messages.put(granularity, new DaySums(messagesFrom));
            escalations.put(granularity, new DaySums(escalationsFrom));
        }
        this.customerMessages = new DaySums(messagesFrom);
        this.customerEscalations = new DaySums(escalationsFrom);
        this.falling = line("counts of a key never fall");
        this.labels = line("negative + neutral + positive = messages");
        this.scenarioStats = new Upserts(falling);
        this.customerStats = new Upserts(falling);
    }

    private OpenLine line(String check) {
        return new OpenLine(check, scope.examples());
    }

    void tagged(Place place, String customer, TaggedTicket ticket) {
        LocalDate day = day(ticket.getOccurredAt());
        if (!scope.isErased(customer)) {
            customerMessages.expect(day, SINGLE, 1, place);
        }
        List<ScenarioStatsKey> cells = Contribution.cells(Contribution.of(customer, ticket));
        messages.values().forEach(sums -> cells.forEach(cell -> sums.expect(day, cell.getScenario(), 1, place)));
    }

    /**
     * @param customer the key of the escalation
     * @param opened the first record of an escalation
     */
    void opened(Place place, String customer, Escalation opened) {
        LocalDate day = day(opened.getOpenedAt());
        if (!scope.isErased(customer)) {
            customerEscalations.expect(day, SINGLE, 1, place);
        }
        List<ScenarioStatsKey> cells = Contribution.cells(Contribution.of(opened));
        escalations.values().forEach(sums -> cells.forEach(cell -> sums.expect(day, cell.getScenario(), 1, place)));
    }

    void scenarioStats(Place place, ScenarioStats stats) {
        String key = String.join(
                "|",
                stats.getGranularity().name(),
                stats.getWindowStart().toString(),
                stats.getScenario(),
                stats.getChannel().name(),
                stats.getProduct());
        Upserts.Step step = scenarioStats.take(place, key, stats.getMessages(), stats.getEscalations());
        LocalDate day = day(stats.getWindowStart());
        sums(messages, stats).count(day, stats.getScenario(), step.messages(), place);
        sums(escalations, stats).count(day, stats.getScenario(), step.escalations(), place);
        checkLabels(place, key, stats.getMessages(), stats.getNegative() + stats.getNeutral() + stats.getPositive());
    }

    void customerStats(Place place, CustomerStats stats) {
        if (scope.isErased(stats.getCustomerId())) {
            return;
        }
        String key = stats.getCustomerId() + "|" + stats.getDay();
        Upserts.Step step = customerStats.take(place, key, stats.getMessages(), stats.getEscalations());
        customerMessages.count(stats.getDay(), SINGLE, step.messages(), place);
        customerEscalations.count(stats.getDay(), SINGLE, step.escalations(), place);
        checkLabels(place, key, stats.getMessages(), stats.getNegative() + stats.getNeutral() + stats.getPositive());
    }

    private void checkLabels(Place place, String key, long messagesThere, long labelled) {
        if (messagesThere != labelled) {
            labels.breach(place + ": " + key + " has " + messagesThere + " messages and " + labelled + " labels");
        }
    }

    List<AuditLine> lines() {
        List<OpenLine> lines = new ArrayList<>();
        for (Granularity granularity : Granularity.values()) {
            lines.add(summed("scenario-stats " + granularity + ": messages by row", of(messages, granularity)));
            lines.add(summed("scenario-stats " + granularity + ": escalations by row", of(escalations, granularity)));
        }
        lines.add(summed("customer-stats: messages by day", customerMessages));
        lines.add(summed("customer-stats: escalations by day", customerEscalations));
        lines.add(falling);
        lines.add(labels);
        return lines.stream().map(OpenLine::close).toList();
    }

    private OpenLine summed(String check, DaySums sums) {
        OpenLine line = line(check);
        sums.into(line);
        return line;
    }

    private static DaySums sums(Map<Granularity, DaySums> by, ScenarioStats stats) {
        return of(by, stats.getGranularity());
    }

    private static DaySums of(Map<Granularity, DaySums> by, Granularity granularity) {
        DaySums sums = by.get(granularity);
        if (sums == null) {
            throw new IllegalStateException("no sums of " + granularity);
        }
        return sums;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}

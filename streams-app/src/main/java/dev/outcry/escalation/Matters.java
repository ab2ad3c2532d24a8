package dev.outcry.escalation;

import dev.outcry.avro.Escalation;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.EscalationStatus;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.Severity;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.avro.state.OpenMatter;
import dev.outcry.identity.DerivedId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open escalation for a matter, which is a kind, a source, a customer and a ticket. Later messages on it give the
 * same id with one occurrence more and a severity that never falls. A message that comes more than the cool-down after
 * the last one opens a new escalation; one that comes exactly then doesn't.
 */
public final class Matters {

    private static final String SEPARATOR = "\u001f";

    private final RoutingSettings settings;
    private final EscalationWords words;

    public Matters(RoutingSettings settings, EscalationWords words) {
        this.settings = settings;
        this.words = words;
    }

    /** What makes messages one matter, as a key; the customer comes first, so that one can be forgotten. */
    public static String keyOf(EscalationKind kind, String customer, TaggedTicket ticket) {
        return String.join(SEPARATOR, customer, kind.name(), ticket.getSource(), ticket.getTicketId());
    }

    /** What is known of the matter after a message on it. */
    public OpenMatter next(Trigger trigger, String customer, TaggedTicket ticket, @Nullable OpenMatter before) {
        long at = ticket.getOccurredAt().toEpochMilli();
        if (before == null
                || at > before.getLastMessageAt() + settings.coolDown().toMillis()) {
            return open(trigger, customer, ticket, before == null ? 0 : before.getWakeAt());
        }
        int occurrences = before.getOccurrences() + 1;
        return new OpenMatter(
                before.getEscalationId(),
                higher(before.getSeverity(), SeverityRule.of(trigger, ticket, occurrences)),
                before.getOpenedAt(),
                Math.max(before.getLastMessageAt(), at),
                occurrences,
                before.getWakeAt());
    }

    /** The record that tells the team of the message. */
    public Escalation escalation(
            OpenMatter matter, Trigger trigger, TicketEvent event, TaggedTicket ticket, List<Trigger> all) {
        ScenarioTag tag = trigger.tag();
        Instant dueAt = dueAt(trigger.kind(), matter.getOpenedAt());
        return words.write(Escalation.newBuilder(), event, ticket, tag, dueAt)
                .setEscalationId(matter.getEscalationId())
                .setKind(trigger.kind())
                .setSeverity(matter.getSeverity())
                .setStatus(EscalationStatus.OPEN)
                .setOpenedAt(Instant.ofEpochMilli(matter.getOpenedAt()))
                .setUpdatedAt(Instant.ofEpochMilli(matter.getLastMessageAt()))
                .setDueAt(dueAt)
                .setOccurrences(matter.getOccurrences())
                .setSource(ticket.getSource())
                .setTicketId(ticket.getTicketId())
                .setCustomerId(ticket.getCustomerId())
                .setEventId(ticket.getEventId())
                .setChannel(ticket.getChannel())
                .setProduct(ticket.getProduct())
                .setScenario(tag.getScenario())
                .setConfidence(tag.getConfidence())
                .setSentiment(ticket.getSentiment())
                .setHistory(ticket.getHistory())
                .setOtherScenarios(otherScenarios(tag, ticket))
                .setOtherKinds(otherKinds(trigger, all))
                .setRulesVersion(ticket.getRulesVersion())
                .build();
    }

    /** When a matter no longer matters to any message that may still come. */
    public long expiresAt(OpenMatter matter) {
        Duration kept = settings.coolDown().plus(settings.grace());
        return matter.getLastMessageAt() + kept.toMillis() + 1;
    }

    private static OpenMatter open(Trigger trigger, String customer, TaggedTicket ticket, long wakeAt) {
        long at = ticket.getOccurredAt().toEpochMilli();
        String id = DerivedId.of(
                trigger.kind().name(), ticket.getSource(), customer, ticket.getTicketId(), ticket.getEventId());
        return new OpenMatter(id, SeverityRule.of(trigger, ticket, 1), at, at, 1, wakeAt);
    }

    private @Nullable Instant dueAt(EscalationKind kind, long openedAt) {
        Duration due = settings.due().get(kind);
        return due == null ? null : Instant.ofEpochMilli(openedAt).plus(due);
    }

    private static List<Scenario> otherScenarios(ScenarioTag tag, TaggedTicket ticket) {
        return ticket.getScenarios().stream()
                .map(ScenarioTag::getScenario)
                .filter(scenario -> scenario != tag.getScenario())
                .toList();
    }

    private static List<EscalationKind> otherKinds(Trigger trigger, List<Trigger> all) {
        return all.stream()
                .map(Trigger::kind)
                .filter(kind -> kind != trigger.kind())
                .toList();
    }

    private static Severity higher(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

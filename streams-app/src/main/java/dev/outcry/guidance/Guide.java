package dev.outcry.guidance;

import dev.outcry.avro.Author;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.Guidance;
import dev.outcry.avro.GuidanceStep;
import dev.outcry.avro.Playbook;
import dev.outcry.avro.ReplyHint;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.avro.state.TicketGuidance;
import dev.outcry.escalation.PlaybookWriter;
import dev.outcry.escalation.Playbooks;
import dev.outcry.privacy.MaskedText;
import dev.outcry.privacy.Masker;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.rules.HintRules;
import dev.outcry.tagging.rules.HintRules.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Guides agents. For a customer's message: the playbooks of its scenarios, the most pressing first, and their steps in
 * that order. Where a playbook holds the desk's answer, only steps on legal matters and safety remain. For an agent's
 * message: hints, checked against what the customer said on the ticket before.
 */
public final class Guide {

    private static final String ASKED_AGAIN = "ASKED_AGAIN";
    private static final String NEVER_SAY =
            "The playbook of this matter advises against these words; its suggested reply has others.";

    private final Playbooks playbooks;
    private final PlaybookWriter writer;
    private final Masker masker;
    private final HintRules hints;
    private final HintRules facts;

    public Guide(Playbooks playbooks, PlaybookWriter writer, Masker masker) {
        this.playbooks = playbooks;
        this.writer = writer;
        this.masker = masker;
        this.hints = HintRules.bundled("/hints/", neverSay(playbooks), NEVER_SAY);
        this.facts = HintRules.bundled("/facts/", Map.of(), "");
    }

    private static Map<Scenario, List<String>> neverSay(Playbooks playbooks) {
        Map<Scenario, List<String>> phrases = new EnumMap<>(Scenario.class);
        playbooks.all().forEach(playbook -> phrases.put(playbook.getScenario(), playbook.getNeverSay()));
        return phrases;
    }

    /** Guidance on a message; empty where there is nothing to say. */
    public Optional<Guidance> guide(TicketEvent event, TaggedTicket ticket, @Nullable TicketGuidance known) {
        if (ticket.getAuthor() == Author.CUSTOMER) {
            return ticket.getScenarios().isEmpty() ? Optional.empty() : Optional.of(onCustomer(ticket));
        }
        if (ticket.getAuthor() != Author.AGENT
                || event.getBody() == null
                || event.getBody().isBlank()) {
            return Optional.empty();
        }
        List<ReplyHint> found = hints(event, known);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(about(ticket).setHints(found).build());
    }

    /** What is known of the ticket after a customer's message. */
    public TicketGuidance remember(TicketEvent event, TaggedTicket ticket, @Nullable TicketGuidance known) {
        Set<Scenario> scenarios = new TreeSet<>(known == null ? List.of() : known.getScenarios());
        Set<String> given = new TreeSet<>(known == null ? List.of() : known.getGiven());
        ticket.getScenarios().forEach(tag -> scenarios.add(tag.getScenario()));
        facts.find(messageOf(event)).forEach(fact -> given.add(fact.rule()));
        long at = ticket.getOccurredAt().toEpochMilli();
        return new TicketGuidance(
                List.copyOf(scenarios),
                List.copyOf(given),
                known == null ? at : Math.max(at, known.getLastAt()),
                known == null ? 0L : known.getWakeAt());
    }

    private Guidance onCustomer(TaggedTicket ticket) {
        List<Playbook> written = ticket.getScenarios().stream()
                .map(ScenarioTag::getScenario)
                .sorted(Urgency.order())
                .flatMap(scenario -> playbooks.of(scenario).stream())
                .map(playbook -> writer.write(playbook, ticket, null))
                .toList();
        boolean hold = written.stream().anyMatch(Playbook::getHold);
        return about(ticket)
                .setHold(hold)
                .setPlaybooks(written)
                .setSteps(steps(written, hold))
                .build();
    }

    private static List<GuidanceStep> steps(List<Playbook> written, boolean hold) {
        Set<String> seen = new LinkedHashSet<>();
        List<GuidanceStep> steps = new ArrayList<>();
        for (Playbook playbook : written) {
            if (hold && !Urgency.isLegalOrSafety(playbook.getScenario())) {
                continue;
            }
            for (String step : playbook.getSteps()) {
                if (seen.add(step)) {
                    steps.add(new GuidanceStep(playbook.getScenario(), step));
                }
            }
        }
        return steps;
    }

    /** By what the customer said; without that, only hints that need no knowledge of the ticket. */
    private List<ReplyHint> hints(TicketEvent event, @Nullable TicketGuidance known) {
        Set<Scenario> scenarios = Set.copyOf(known == null ? List.of() : known.getScenarios());
        Set<String> given = Set.copyOf(known == null ? List.of() : known.getGiven());
        MaskedText body = masker.read(event.getBody() == null ? "" : event.getBody());
        return hints.find(messageOf(event)).stream()
                .filter(found -> found.onlyFor().isEmpty() || !Collections.disjoint(found.onlyFor(), scenarios))
                .filter(found -> !found.hint().equals(ASKED_AGAIN) || given.contains(found.rule()))
                .filter(found -> found.evidence().getField() == EvidenceField.BODY)
                .map(found -> hint(found, body))
                .toList();
    }

    private static ReplyHint hint(Found found, MaskedText body) {
        Evidence seen = found.evidence();
        Evidence masked = new Evidence(
                seen.getRule(),
                seen.getField(),
                seen.getStart(),
                seen.getEnd(),
                body.slice(seen.getStart(), seen.getEnd()));
        return new ReplyHint(found.hint(), found.advice(), masked);
    }

    private static Guidance.Builder about(TaggedTicket ticket) {
        return Guidance.newBuilder()
                .setEventId(ticket.getEventId())
                .setSource(ticket.getSource())
                .setTicketId(ticket.getTicketId())
                .setCustomerId(ticket.getCustomerId())
                .setAuthor(ticket.getAuthor())
                .setAuthorId(ticket.getAuthorId())
                .setOccurredAt(ticket.getOccurredAt())
                .setRulesVersion(ticket.getRulesVersion());
    }

    private static Message messageOf(TicketEvent event) {
        String body = event.getBody() == null ? "" : event.getBody();
        return new Message(event.getType(), event.getAuthor(), event.getChannel(), null, body, event.getLanguage());
    }
}

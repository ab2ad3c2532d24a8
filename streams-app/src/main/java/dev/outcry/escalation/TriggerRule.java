package dev.outcry.escalation;

import dev.outcry.avro.Author;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.Temperature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which teams a message goes to: LEGAL to legal; ABUSE, BIGOTRY, and BOUNDARY_CROSSING that persists, to abuse;
 * MANAGER_REQUEST to manager requests, and by configuration a message that heats its conversation up. Only customers'
 * messages go anywhere; one can go to several.
 */
public final class TriggerRule {

    private static final Map<EscalationKind, Set<Scenario>> SCENARIOS = Map.of(
            EscalationKind.LEGAL, Set.of(Scenario.LEGAL),
            EscalationKind.ABUSE, Set.of(Scenario.ABUSE, Scenario.BIGOTRY, Scenario.BOUNDARY_CROSSING),
            EscalationKind.MANAGER_REQUEST, Set.of(Scenario.MANAGER_REQUEST));

    private static final Comparator<ScenarioTag> WEAKEST_FIRST = Comparator.comparingDouble(ScenarioTag::getConfidence)
            .thenComparing(ScenarioTag::getScenario, Comparator.reverseOrder());

    private TriggerRule() {}

    /** Whether a message crosses a boundary, so that it matters whether this persists. */
    public static boolean crossesBoundary(TaggedTicket ticket) {
        return ticket.getAuthor() == Author.CUSTOMER
                && ticket.getScenarios().stream().anyMatch(tag -> tag.getScenario() == Scenario.BOUNDARY_CROSSING);
    }

    /** The teams that a message goes to, in the order of the enum. */
    public static List<Trigger> of(TaggedTicket ticket, boolean crossingPersists) {
        return of(ticket.getAuthor(), ticket.getScenarios(), crossingPersists);
    }

    /** The teams that a message by this author with these scenarios goes to, in the order of the enum. */
    public static List<Trigger> of(Author author, List<ScenarioTag> scenarios, boolean crossingPersists) {
        List<Trigger> triggers = new ArrayList<>();
        if (author == Author.CUSTOMER && !scenarios.isEmpty()) {
            for (EscalationKind kind : EscalationKind.values()) {
                scenarios.stream()
                        .filter(tag -> sends(tag.getScenario(), kind, crossingPersists))
                        .max(WEAKEST_FIRST)
                        .ifPresent(tag -> triggers.add(new Trigger(kind, tag)));
            }
        }
        return triggers;
    }

    /**
     * The triggers of a message, and one more if it heats its conversation up and doesn't go to manager requests
     * anyhow: for ANGRY_CUSTOMER, with its words as evidence if it was tagged so, and with none otherwise.
     */
    public static List<Trigger> withHeating(TaggedTicket ticket, List<Trigger> triggers) {
        if (ticket.getTemperature() != Temperature.HEATING
                || triggers.stream().anyMatch(trigger -> trigger.kind() == EscalationKind.MANAGER_REQUEST)) {
            return triggers;
        }
        List<Trigger> more = new ArrayList<>(triggers);
        more.add(new Trigger(EscalationKind.MANAGER_REQUEST, heating(ticket)));
        more.sort(Comparator.comparing(Trigger::kind));
        return more;
    }

    private static ScenarioTag heating(TaggedTicket ticket) {
        Evidence falling = new Evidence("conversation.heating", EvidenceField.HISTORY, 0, 0, "");
        return ticket.getScenarios().stream()
                .filter(tag -> tag.getScenario() == Scenario.ANGRY_CUSTOMER)
                .findFirst()
                .orElse(new ScenarioTag(Scenario.ANGRY_CUSTOMER, 1.0, List.of(falling)));
    }

    private static boolean sends(Scenario scenario, EscalationKind kind, boolean crossingPersists) {
        return SCENARIOS.getOrDefault(kind, Set.of()).contains(scenario)
                && (scenario != Scenario.BOUNDARY_CROSSING || crossingPersists);
    }
}

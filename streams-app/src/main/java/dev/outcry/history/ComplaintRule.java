package dev.outcry.history;

import dev.outcry.avro.Author;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a complaint: words of a customer that are negative, or that carry a complaint scenario.
 *
 * @param negativeCounts whether negative sentiment alone makes a complaint; true by default
 * @param scenarios the scenarios that make one, whatever the sentiment
 */
public record ComplaintRule(boolean negativeCounts, Set<Scenario> scenarios) {

    public ComplaintRule {
        scenarios = Set.copyOf(scenarios);
    }

    public static ComplaintRule defaults() {
        return new ComplaintRule(
                true,
                EnumSet.of(
                        Scenario.DEFECTIVE_PRODUCT,
                        Scenario.ANGRY_CUSTOMER,
                        Scenario.UNWILLING_TO_PAY,
                        Scenario.CRISIS,
                        Scenario.FREQUENT_COMPLAINER,
                        Scenario.SOCIAL_COMPLAINT,
                        Scenario.LEGAL,
                        Scenario.ABUSE,
                        Scenario.COMPANY_MISTAKE,
                        Scenario.MANAGER_REQUEST,
                        Scenario.DELAYED_RESOLUTION,
                        Scenario.POLICY_DISPUTE,
                        Scenario.BIGOTRY));
    }

    /** Whether the event is a complaint. Events without words, and those of agents and systems, never are. */
    public boolean matches(TicketEvent event, TaggedTicket ticket) {
        return isCustomersMessage(event, ticket) && complains(ticket);
    }

    /** Whether the customer says anything. */
    public static boolean isCustomersMessage(TicketEvent event, TaggedTicket ticket) {
        return ticket.getAuthor() == Author.CUSTOMER && hasWords(event);
    }

    private boolean complains(TaggedTicket ticket) {
        boolean negative = negativeCounts && ticket.getSentiment().getLabel() == SentimentLabel.NEGATIVE;
        return negative || ticket.getScenarios().stream().anyMatch(tag -> scenarios.contains(tag.getScenario()));
    }

    private static boolean hasWords(TicketEvent event) {
        return isWritten(event.getBody()) || isWritten(event.getSubject());
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}

package dev.outcry.history;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.Complaint;

/** Takes from a tagged ticket what is remembered of it: of product and source, only what some policy asks for. */
public final class Complaints {

    private final boolean byProduct;
    private final boolean bySource;

    public Complaints(HistorySettings settings) {
        byProduct = settings.policies().stream()
                .anyMatch(policy -> !policy.scope().products().isEmpty());
        bySource = settings.policies().stream()
                .anyMatch(policy -> !policy.scope().sources().isEmpty());
    }

    public Complaint of(TaggedTicket ticket) {
        return new Complaint(
                ticket.getOccurredAt().toEpochMilli(),
                ticket.getTicketId(),
                ticket.getSentiment().getScore(),
                ScenarioBits.of(ticket.getScenarios()),
                byProduct ? ticket.getProduct() : null,
                bySource ? ticket.getSource() : null,
                EventHash.of(ticket.getSource(), ticket.getEventId()));
    }
}

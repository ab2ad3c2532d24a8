package dev.outcry.history;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.Complaint;

/** Takes from a tagged ticket what is remembered of it. */
public final class Complaints {

    private Complaints() {}

    public static Complaint of(TaggedTicket ticket) {
        return new Complaint(
                ticket.getOccurredAt().toEpochMilli(),
                ticket.getTicketId(),
                ticket.getSentiment().getScore(),
                ScenarioBits.of(ticket.getScenarios()));
    }
}

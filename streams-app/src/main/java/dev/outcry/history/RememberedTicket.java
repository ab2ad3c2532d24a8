package dev.outcry.history;

import dev.outcry.avro.HistorySnapshot;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import java.util.List;

/** A tagged ticket with its customer's history. */
public final class RememberedTicket {

    private RememberedTicket() {}

    /** The same ticket with other scenarios and a history. Shares all else: the builder would copy it deeply. */
    public static TaggedTicket of(TaggedTicket ticket, List<ScenarioTag> scenarios, HistorySnapshot history) {
        return new TaggedTicket(
                ticket.getEventId(),
                ticket.getSource(),
                ticket.getTicketId(),
                ticket.getCustomerId(),
                ticket.getType(),
                ticket.getAuthor(),
                ticket.getAuthorId(),
                ticket.getOccurredAt(),
                ticket.getTimeClamped(),
                ticket.getChannel(),
                ticket.getSubject(),
                ticket.getBody(),
                ticket.getProduct(),
                ticket.getRating(),
                ticket.getAttributes(),
                scenarios,
                ticket.getSentiment(),
                ticket.getLanguage(),
                history,
                ticket.getRulesVersion(),
                ticket.getTaggedAt(),
                ticket.getTemperature());
    }
}

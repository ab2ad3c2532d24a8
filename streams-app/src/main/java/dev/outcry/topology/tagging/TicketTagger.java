package dev.outcry.topology.tagging;

import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.HistorySnapshot;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.Temperature;
import dev.outcry.avro.TicketEvent;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.Tagged;
import java.util.List;

/** Makes a tagged ticket of an event. */
final class TicketTagger {

    private final Tagger tagger;
    private final boolean includeBody;

    TicketTagger(Tagger tagger, boolean includeBody) {
        this.tagger = tagger;
        this.includeBody = includeBody;
    }

    Tagged tag(Arrival arrival) {
        TicketEvent event = arrival.event();
        Tagger current = tagger.current();
        return new Tagged(event, ticket(arrival, event, current.tag(messageOf(event)), current.version()));
    }

    private static Message messageOf(TicketEvent event) {
        String body = event.getBody() == null ? "" : event.getBody();
        return new Message(
                event.getType(), event.getAuthor(), event.getChannel(), event.getSubject(), body, event.getLanguage());
    }

    /** By the constructor: the builder validates and copies each field, for each event. */
    private TaggedTicket ticket(Arrival arrival, TicketEvent event, Tagging tagging, String rulesVersion) {
        return new TaggedTicket(
                event.getEventId(),
                event.getSource(),
                event.getTicketId(),
                event.getCustomerId(),
                event.getType(),
                event.getAuthor(),
                event.getAuthorId(),
                arrival.occurredAt(),
                arrival.timeClamped(),
                event.getChannel(),
                event.getSubject(),
                includeBody ? event.getBody() : null,
                event.getProduct(),
                event.getRating(),
                event.getAttributes(),
                tagging.scenarios(),
                tagging.sentiment(),
                tagging.language(),
                new HistorySnapshot(List.of(), ComplaintLevel.NONE),
                rulesVersion,
                arrival.arrivedAt(),
                Temperature.STEADY);
    }
}

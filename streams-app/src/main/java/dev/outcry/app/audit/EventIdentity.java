package dev.outcry.app.audit;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.identity.DerivedId;
import dev.outcry.topology.contract.CustomerKey;

/** What makes an event one event: customer, source and event id, as intake sees it. */
public final class EventIdentity {

    private static final String SEPARATOR = "\u001f";

    private EventIdentity() {}

    /** The identity of an event. */
    public static long of(TicketEvent event) {
        return of(CustomerKey.of(event), event.getSource(), event.getEventId());
    }

    /**
     * The identity of the event behind a tagged ticket.
     *
     * @param customer the key of the tagged ticket
     */
    public static long of(String customer, TaggedTicket ticket) {
        return of(customer, ticket.getSource(), ticket.getEventId());
    }

    private static long of(String customer, String source, String eventId) {
        return DerivedId.hash64(String.join(SEPARATOR, customer, source, eventId));
    }
}

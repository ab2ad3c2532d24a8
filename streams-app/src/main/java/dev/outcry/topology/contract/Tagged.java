package dev.outcry.topology.contract;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;

/**
 * A tagged ticket beside the event that it came from: stages after tagging still need the words, the published record
 * need not carry them.
 *
 * @param event the event as published
 * @param ticket what is published about it
 */
public record Tagged(TicketEvent event, TaggedTicket ticket) {

    /** The same event with more known about it. */
    public Tagged withTicket(TaggedTicket richer) {
        return new Tagged(event, richer);
    }
}

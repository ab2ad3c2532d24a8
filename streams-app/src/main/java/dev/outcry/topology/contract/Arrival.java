package dev.outcry.topology.contract;

import dev.outcry.avro.TicketEvent;
import java.time.Instant;

/**
 * A ticket event that is valid, on time and no duplicate: what intake hands on.
 *
 * @param event the event as published
 * @param occurredAt event time; differs from the event's own only where {@code timeClamped}
 * @param timeClamped whether the event came from the future and was set back
 * @param raw the record that it came in
 */
public record Arrival(TicketEvent event, Instant occurredAt, boolean timeClamped, RawRecord raw) {

    /** Whose event it is: the customer, or {@code ticket:<ticketId>} where the customer is unknown. */
    public String customerKey() {
        return CustomerKey.of(event);
    }

    /** The broker's time of the record. */
    public Instant arrivedAt() {
        return Instant.ofEpochMilli(raw.timestamp());
    }

    /** Where it stood on the input topic. */
    public Origin origin() {
        return raw.origin();
    }
}

package dev.outcry.topology.contract;

import dev.outcry.avro.TicketEvent;
import java.time.Instant;

/**
 * A ticket event that is valid, on time and no duplicate: what intake hands on.
 *
 * @param event the event as published
 * @param occurredAt event time; differs from the event's own only where {@code timeClamped}
 * @param timeClamped whether the event came from the future and was set back
 * @param arrivedAt the broker's time of the record
 * @param origin where it stood on the input topic
 */
public record Arrival(TicketEvent event, Instant occurredAt, boolean timeClamped, Instant arrivedAt, Origin origin) {}

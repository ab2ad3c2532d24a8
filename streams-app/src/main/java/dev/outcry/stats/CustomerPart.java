package dev.outcry.stats;

import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.CustomerDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What one message or one escalation adds to its customer's day.
 *
 * @param key the customer's day
 * @param part what is added
 * @param at its event time
 */
public record CustomerPart(CustomerStatsKey key, CustomerDay part, Instant at) {

    public static CustomerPart of(String customer, TaggedTicket ticket, boolean complaint) {
        Instant at = ticket.getOccurredAt();
        return new CustomerPart(keyOf(customer, at), CustomerDays.of(ticket, complaint), at);
    }

    /** Of an escalation, when it is opened. */
    public static CustomerPart of(String customer, Escalation opened) {
        Instant at = opened.getOpenedAt();
        return new CustomerPart(keyOf(customer, at), CustomerDays.ESCALATION, at);
    }

    private static CustomerStatsKey keyOf(String customer, Instant at) {
        return new CustomerStatsKey(customer, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}

package dev.outcry.topology.contract;

import dev.outcry.avro.TicketEvent;

/** The key by which everything about a customer is counted. */
public final class CustomerKey {

    private static final String TICKET_PREFIX = "ticket:";

    private CustomerKey() {}

    /**
     * The customer's id, or {@code ticket:<ticketId>} where it is null or blank: unknown customers share no counter.
     */
    public static String of(TicketEvent event) {
        String customer = event.getCustomerId();
        return customer == null || customer.isBlank() ? TICKET_PREFIX + event.getTicketId() : customer;
    }
}

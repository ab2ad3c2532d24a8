package dev.outcry.bench.scale;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.TicketEvent;
import dev.outcry.tagging.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events of customers, by number. */
final class CustomerEvents {

    static final String PREFIX = "customer-";
    static final int DIGITS = 9;

    private static final int FIRST = 100_000_000;
    private static final int PRODUCTS = 5;

    private final List<Message> messages;
    private final Random random = new Random(1);
    private long count;

    CustomerEvents(List<Message> messages) {
        this.messages = List.copyOf(messages);
    }

    /** A message of a customer on the ticket that is known of all customers. */
    TicketEvent of(int customer, Instant at) {
        Message message = messages.get(random.nextInt(messages.size()));
        return new TicketEvent(
                "e-" + count++,
                "desk-eu",
                "t-" + digits(customer),
                name(customer),
                EventType.MESSAGE,
                Author.CUSTOMER,
                name(customer),
                at,
                Channel.EMAIL,
                null,
                message.body(),
                null,
                "product-" + random.nextInt(PRODUCTS),
                null,
                Map.of());
    }

    static String name(int customer) {
        return PREFIX + digits(customer);
    }

    /** All of one length, so that one name can be put in for another in any key. */
    static String digits(int customer) {
        return Integer.toString(FIRST + customer);
    }

    static int number(String digits) {
        return Integer.parseInt(digits) - FIRST;
    }
}

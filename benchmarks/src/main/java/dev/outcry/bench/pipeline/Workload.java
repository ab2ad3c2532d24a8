package dev.outcry.bench.pipeline;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.TicketEvent;
import dev.outcry.tagging.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Events to publish: messages of customers who are drawn at random, in the order of time, 0.1 ms apart, as live traffic
 * at 10,000 a second would be. The same seed gives the same events.
 */
final class Workload {

    private static final int EVENTS_PER_MILLI = 10;
    private static final int PRODUCTS = 5;
    private static final int TICKETS = 3;

    private final List<Message> messages;
    private final int customers;
    private final Instant start;
    private final Random random = new Random(1);
    private long count;

    Workload(List<Message> messages, int customers, Instant start) {
        this.messages = List.copyOf(messages);
        this.customers = customers;
        this.start = start;
    }

    /** The next event. */
    TicketEvent next() {
        return at(start.plusMillis(count / EVENTS_PER_MILLI));
    }

    /** The next event, at another time than its own. */
    TicketEvent at(Instant time) {
        Message message = messages.get(random.nextInt(messages.size()));
        int customer = random.nextInt(customers);
        String ticket = "t-" + customer + "-" + random.nextInt(TICKETS);
        Channel[] channels = Channel.values();
        return new TicketEvent(
                "e-" + start.toEpochMilli() + "-" + count++,
                "desk-eu",
                ticket,
                "customer-" + customer,
                EventType.MESSAGE,
                Author.CUSTOMER,
                "customer-" + customer,
                time,
                channels[random.nextInt(channels.length)],
                message.subject(),
                message.body(),
                null,
                "product-" + random.nextInt(PRODUCTS),
                null,
                Map.of());
    }
}

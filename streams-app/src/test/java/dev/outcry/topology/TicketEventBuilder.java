package dev.outcry.topology;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.TicketEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds ticket events for tests; whatever a test doesn't name has a sane default. */
public final class TicketEventBuilder {

    private String eventId = "e1";
    private String source = "desk";
    private String ticketId = "t1";
    private @Nullable String customerId = "c1";
    private EventType type = EventType.MESSAGE;
    private Author author = Author.CUSTOMER;
    private Channel channel = Channel.EMAIL;
    private @Nullable String subject;
    private @Nullable String body = "Hello";
    private @Nullable String product;
    private @Nullable Integer rating;
    private Instant occurredAt = Instant.parse("2026-03-01T10:00:00Z");
    private final Map<String, String> attributes = new HashMap<>();

    private TicketEventBuilder() {}

    /** A customer's e-mail of 2026-03-01T10:00:00Z: customer {@code c1}, ticket {@code t1}, event {@code e1}. */
    public static TicketEventBuilder aTicketEvent() {
        return new TicketEventBuilder();
    }

    public TicketEventBuilder withId(String id) {
        eventId = id;
        return this;
    }

    public TicketEventBuilder source(String name) {
        source = name;
        return this;
    }

    public TicketEventBuilder onTicket(String id) {
        ticketId = id;
        return this;
    }

    public TicketEventBuilder from(@Nullable String customer) {
        customerId = customer;
        return this;
    }

    public TicketEventBuilder by(Author who) {
        author = who;
        return this;
    }

    public TicketEventBuilder ofType(EventType what) {
        type = what;
        return this;
    }

    public TicketEventBuilder on(Channel where) {
        channel = where;
        return this;
    }

    public TicketEventBuilder about(String line) {
        subject = line;
        return this;
    }

    public TicketEventBuilder saying(@Nullable String words) {
        body = words;
        return this;
    }

    public TicketEventBuilder product(String name) {
        product = name;
        return this;
    }

    public TicketEventBuilder rated(int stars) {
        rating = stars;
        return this;
    }

    public TicketEventBuilder at(String isoInstant) {
        return at(Instant.parse(isoInstant));
    }

    public TicketEventBuilder at(Instant time) {
        occurredAt = time;
        return this;
    }

    public TicketEventBuilder with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public TicketEvent build() {
        return TicketEvent.newBuilder()
                .setEventId(eventId)
                .setSource(source)
                .setTicketId(ticketId)
                .setCustomerId(customerId)
                .setType(type)
                .setAuthor(author)
                .setOccurredAt(occurredAt)
                .setChannel(channel)
                .setSubject(subject)
                .setBody(body)
                .setProduct(product)
                .setRating(rating)
                .setAttributes(attributes)
                .build();
    }
}

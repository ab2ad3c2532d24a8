package dev.outcry.samples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One line of the sample conversations.
 *
 * @param json the line
 */
record SampleRecord(JsonNode json) {

    private static final int BODY_LIMIT = 256 * 1024;

    boolean isRaw() {
        return json.has("_raw");
    }

    boolean isWronglyKeyed() {
        return isValid() && json.has("_key");
    }

    /** Whether it is an event that intake accepts, unless it is late or a duplicate. */
    boolean isValid() {
        return !isRaw() && hasIds() && !isOversized();
    }

    boolean hasIds() {
        return !text("eventId").isEmpty()
                && !text("source").isEmpty()
                && !text("ticketId").isEmpty();
    }

    boolean isOversized() {
        int times = json.path("_repeatBody").asInt(1);
        return (long) times * text("body").getBytes(StandardCharsets.UTF_8).length > BODY_LIMIT;
    }

    boolean hasCustomer() {
        return json.path("customerId").isTextual();
    }

    String eventId() {
        return text("eventId");
    }

    /** The key under which the pipeline counts it. */
    String key() {
        return hasCustomer() ? text("customerId") : "ticket:" + text("ticketId");
    }

    Instant occurredAt() {
        return Instant.parse(text("occurredAt"));
    }

    EventType type() {
        return EventType.valueOf(text("type"));
    }

    Author author() {
        return Author.valueOf(text("author"));
    }

    Channel channel() {
        return Channel.valueOf(text("channel"));
    }

    String text(String field) {
        return json.path(field).asText("");
    }
}

package dev.outcry.app.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.TicketEvent;
import dev.outcry.tagging.Message;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * A ticket event as one line of JSON: the fields of {@link TicketEvent} in camel case, and {@code id}, which stands for
 * {@code eventId} where that is missing.
 */
public final class EventLine {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "eventId",
            "source",
            "ticketId",
            "customerId",
            "type",
            "author",
            "authorId",
            "occurredAt",
            "channel",
            "subject",
            "body",
            "language",
            "product",
            "rating",
            "attributes");

    private static final Set<EventType> WITH_WORDS = Set.of(EventType.CREATED, EventType.MESSAGE, EventType.OTHER);

    private final JsonNode object;
    private final EventFields fields;

    EventLine(JsonNode object) {
        this.object = object;
        this.fields = new EventFields(object);
    }

    /** The line's id as it was written, to find the answer by; JSON null where it has none. */
    public JsonNode id() {
        JsonNode id = object.hasNonNull("id") ? object.get("id") : object.get("eventId");
        return id == null || id.isContainerNode() ? NullNode.getInstance() : id;
    }

    /**
     * What a tagger reads. Needs {@code body}, save for events that have no words; {@code type} is MESSAGE,
     * {@code author} CUSTOMER and {@code channel} EMAIL where they are missing.
     */
    public Message message() throws BadLineException {
        EventType type = fields.constant("type", EventType.MESSAGE);
        String body = fields.text("body");
        if (body == null && WITH_WORDS.contains(type)) {
            throw new BadLineException("body is missing");
        }
        return new Message(
                type,
                fields.constant("author", Author.CUSTOMER),
                fields.constant("channel", Channel.EMAIL),
                fields.text("subject"),
                body == null ? "" : body,
                fields.text("language"));
    }

    /**
     * What is published. Needs {@code ticketId} and {@code occurredAt}; {@code source} is {@code cli} where it is
     * missing, the other defaults are those of {@link #message()}. A missing {@code eventId} is derived from the rest
     * of the event, so that publishing the same file again counts once.
     */
    public TicketEvent event() throws BadLineException {
        refuseUnknownFields();
        fields.required("ticketId");
        return eventAsIs();
    }

    /** What is published when nobody checks: ids may be empty, and other fields may stand beside. */
    public TicketEvent eventAsIs() throws BadLineException {
        String source = fields.given("source", "cli");
        return new TicketEvent(
                eventId(source),
                source,
                fields.given("ticketId", ""),
                fields.text("customerId"),
                fields.constant("type", EventType.MESSAGE),
                fields.constant("author", Author.CUSTOMER),
                fields.text("authorId"),
                fields.time("occurredAt"),
                fields.constant("channel", Channel.EMAIL),
                fields.text("subject"),
                fields.text("body"),
                fields.text("language"),
                fields.text("product"),
                fields.rating("rating"),
                fields.texts("attributes"));
    }

    private void refuseUnknownFields() throws BadLineException {
        for (var entry : object.properties()) {
            if (!FIELDS.contains(entry.getKey())) {
                throw new BadLineException("there is no field '" + entry.getKey() + "'");
            }
        }
    }

    private String eventId(String source) throws BadLineException {
        if (object.hasNonNull("eventId") || object.hasNonNull("id")) {
            return fields.given("eventId", fields.given("id", ""));
        }
        String identity = String.join(
                "\u0000",
                source,
                fields.given("ticketId", ""),
                String.valueOf(fields.text("type")),
                String.valueOf(fields.text("author")),
                String.valueOf(fields.text("authorId")),
                Long.toString(fields.time("occurredAt").toEpochMilli()),
                String.valueOf(fields.text("subject")),
                String.valueOf(fields.text("body")));
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

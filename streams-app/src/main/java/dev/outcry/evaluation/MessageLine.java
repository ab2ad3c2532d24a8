package dev.outcry.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole message as one JSON object, with at least one label: {@code scenarios}, {@code sentiment}, {@code mean} or
 * {@code language}.
 */
final class MessageLine {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private static final Set<EventType> WITH_WORDS = Set.of(EventType.CREATED, EventType.MESSAGE, EventType.OTHER);

    private final JsonNode json;

    private MessageLine(JsonNode json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException where the line can't be understood, or has no label */
    static LabelledMessage read(String file, int line, String text) {
        MessageLine message = new MessageLine(object(text));
        LabelledMessage read = message.read(file, line);
        if (!message.isLabelled(read)) {
            throw new IllegalArgumentException("no label: scenarios, sentiment, mean or language is needed");
        }
        return read;
    }

    /** A line that may have no label. */
    static LabelledMessage readPlain(String file, int line, String text) {
        return new MessageLine(object(text)).read(file, line);
    }

    private boolean isLabelled(LabelledMessage read) {
        return json.hasNonNull("scenarios")
                || read.sentiment() != null
                || read.mean() != null
                || read.language() != null;
    }

    private static JsonNode object(String text) {
        try {
            JsonNode json = READER.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new IllegalArgumentException(
                    "not valid JSON" + (at == null ? "" : " at column " + at.getColumnNr()), e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    private LabelledMessage read(String file, int line) {
        boolean labelled = json.hasNonNull("scenarios");
        Set<Scenario> expected = scenarios("scenarios");
        expected.addAll(scenarios("channelScenarios"));
        Set<Scenario> refused = labelled ? ScenarioSets.all() : ScenarioSets.none();
        refused.removeAll(expected);
        Set<Scenario> unsure = scenarios("unsure");
        refused.removeAll(unsure);
        expected.removeAll(unsure);
        Double mean = json.path("sentiment").isNumber() ? number("sentiment") : number("mean");
        return new LabelledMessage(file, line, message(), expected, refused, sentiment(), mean, text("language"));
    }

    private Message message() {
        EventType type = constant("type", text("type"), EventType.MESSAGE);
        String body = text(json.hasNonNull("body") ? "body" : "text");
        if (body == null && WITH_WORDS.contains(type)) {
            throw new IllegalArgumentException("body (or text) is missing");
        }
        String channel = text("channel");
        return new Message(
                type,
                constant("author", text("author"), Author.CUSTOMER),
                constant("channel", "FORM".equals(channel) ? "WEB_FORM" : channel, Channel.EMAIL),
                text("subject"),
                body == null ? "" : body,
                null);
    }

    private @Nullable String text(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is a text");
        }
        return value.asText();
    }

    private @Nullable Double number(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new IllegalArgumentException(field + " is a number");
        }
        return value.asDouble();
    }

    private Set<Scenario> scenarios(String field) {
        JsonNode value = json.path(field);
        Set<Scenario> scenarios = ScenarioSets.none();
        if (value.isMissingNode() || value.isNull()) {
            return scenarios;
        }
        if (!value.isArray()) {
            throw new IllegalArgumentException(field + " is a list of scenarios");
        }
        value.forEach(name -> scenarios.add(ScenarioSets.named(name.asText())));
        return scenarios;
    }

    /** By class: {@code sentiment}, or {@code label} where that is the name of a class. */
    private @Nullable SentimentLabel sentiment() {
        JsonNode value = json.path("sentiment");
        if (value.isTextual()) {
            return constant("sentiment", value.asText(), SentimentLabel.NEUTRAL);
        }
        String label = json.path("label").asText().toUpperCase(Locale.ROOT);
        return Arrays.stream(SentimentLabel.values())
                .filter(one -> one.name().equals(label))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> E constant(String field, @Nullable String name, E standard) {
        if (name == null) {
            return standard;
        }
        E[] constants = standard.getDeclaringClass().getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        field + " is one of " + Arrays.toString(constants) + ", not '" + name + "'"));
    }
}

package dev.outcry.app.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, typed; errors name the field and its value. */
final class EventFields {

    private static final int SHOWN = 40;

    private final JsonNode object;

    EventFields(JsonNode object) {
        this.object = object;
    }

    /** Text, or a number as text; null where the field is missing or null. */
    @Nullable
    String text(String field) throws BadLineException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw bad(field, value, "text");
        }
        return value.asText();
    }

    String given(String field, String standard) throws BadLineException {
        String text = text(field);
        return text == null ? standard : text;
    }

    String required(String field) throws BadLineException {
        String text = text(field);
        if (text == null || text.isBlank()) {
            throw new BadLineException(field + " is missing");
        }
        return text;
    }

    <E extends Enum<E>> E constant(String field, E standard) throws BadLineException {
        String text = text(field);
        if (text == null) {
            return standard;
        }
        E[] constants = standard.getDeclaringClass().getEnumConstants();
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new BadLineException(
                field + " must be one of " + Arrays.toString(constants) + ", is '" + shown(text) + "'");
    }

    /** ISO-8601 with an offset, or milliseconds since 1970. */
    Instant time(String field) throws BadLineException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            throw new BadLineException(field + " is missing");
        }
        try {
            return value.isIntegralNumber() && value.canConvertToLong()
                    ? Instant.ofEpochMilli(value.asLong())
                    : OffsetDateTime.parse(value.asText()).toInstant();
        } catch (DateTimeException e) {
            throw bad(field, value, "a time such as 2026-11-24T09:30:00Z, or milliseconds since 1970");
        }
    }

    @Nullable
    Integer rating(String field) throws BadLineException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || value.asLong() < 1 || value.asLong() > 5) {
            throw bad(field, value, "a whole number from 1 to 5");
        }
        return value.asInt();
    }

    Map<String, String> texts(String field) throws BadLineException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw bad(field, value, "an object of texts");
        }
        Map<String, String> texts = new HashMap<>();
        value.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static BadLineException bad(String field, JsonNode value, String form) {
        return new BadLineException(field + " must be " + form + ", is " + shown(value.toString()));
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}

package dev.outcry.app.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Parses lines of JSON to ticket events. Thread-safe. */
public final class EventLines {

    private final ObjectReader reader = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /**
     * Parses one line.
     *
     * @throws BadLineException where the line is no JSON object in UTF-8
     */
    public EventLine parse(byte[] line) throws BadLineException {
        if (line.length > ByteLines.LONGEST) {
            throw new BadLineException("longer than " + ByteLines.LONGEST + " bytes");
        }
        JsonNode node = read(line);
        if (!node.isObject()) {
            throw new BadLineException(node.isMissingNode() ? "empty line" : "not a JSON object");
        }
        return new EventLine(node);
    }

    private JsonNode read(byte[] line) throws BadLineException {
        try {
            return reader.readTree(line);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadLineException("not valid JSON" + (at == null ? "" : " at column " + at.getColumnNr()));
        } catch (IOException e) {
            throw new BadLineException("not UTF-8");
        }
    }
}

package dev.outcry.app.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Tags a stream of JSON Lines: one line out for each line in, in the same order, in bounded memory. */
public final class TaggingLines {

    /** Is told of each bad line. */
    @FunctionalInterface
    public interface BadLines {

        /** Line {@code number}, from 1, could not be tagged. */
        void onBadLine(long number, String reason);
    }

    private static final double PLACES = 10_000;

    private final EventLines parser = new EventLines();
    private final Tagger tagger;
    private final BadLines badLines;

    public TaggingLines(Tagger tagger, BadLines badLines) {
        this.tagger = tagger;
        this.badLines = badLines;
    }

    /** Tags all lines and gives the number of bad ones. */
    public long tag(InputStream in, OutputStream out) throws IOException {
        var lines = new ByteLines(in);
        long bad = 0;
        try (JsonGenerator json = generator(out)) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (!tagLine(line, lines.number(), json)) {
                    bad++;
                }
                if (!lines.ready()) {
                    json.flush();
                }
            }
            json.writeRaw(lines.number() == 0 ? "" : "\n");
        }
        return bad;
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory(new JsonMapper()).createGenerator(out);
        return json.setPrettyPrinter(new MinimalPrettyPrinter("\n")).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private boolean tagLine(byte[] line, long number, JsonGenerator json) throws IOException {
        JsonNode id = NullNode.getInstance();
        try {
            EventLine event = parser.parse(line);
            id = event.id();
            write(id, tagger.tag(event.message()), json);
            return true;
        } catch (BadLineException e) {
            String reason = String.valueOf(e.getMessage());
            badLines.onBadLine(number, reason);
            writeError(id, reason, json);
            return false;
        }
    }

    private static void writeError(JsonNode id, String reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("id");
        json.writeTree(id);
        json.writeStringField("error", reason);
        json.writeEndObject();
    }

    private static void write(JsonNode id, Tagging tagging, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("id");
        json.writeTree(id);
        json.writeArrayFieldStart("scenarios");
        for (ScenarioTag tag : tagging.scenarios()) {
            write(tag, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("sentiment");
        json.writeNumberField("score", rounded(tagging.sentiment().getScore()));
        json.writeStringField("label", tagging.sentiment().getLabel().name());
        json.writeEndObject();
        json.writeStringField("language", tagging.language());
        json.writeEndObject();
    }

    private static void write(ScenarioTag tag, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("scenario", tag.getScenario().name());
        json.writeNumberField("confidence", rounded(tag.getConfidence()));
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : tag.getEvidence()) {
            write(evidence, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Evidence evidence, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", evidence.getRule());
        json.writeNumberField("start", evidence.getStart());
        json.writeNumberField("end", evidence.getEnd());
        json.writeStringField("text", evidence.getText());
        if (evidence.getField() != EvidenceField.BODY) {
            json.writeStringField("field", evidence.getField().name());
        }
        json.writeEndObject();
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}

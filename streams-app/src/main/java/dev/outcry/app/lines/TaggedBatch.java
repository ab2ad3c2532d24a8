package dev.outcry.app.lines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines, tagged.
 *
 * @param json a line of JSON for each line, with its end
 * @param bad those that could not be tagged
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, from the worker to the writer
record TaggedBatch(byte[] json, List<BadLine> bad) {

    /** Line {@code number}, from 1, and what is wrong with it. */
    record BadLine(long number, String reason) {}

    /** Tags lines. Thread-safe. */
    static final class Worker {

        private static final double PLACES = 10_000;

        private final EventLines parser = new EventLines();
        private final JsonFactory factory = new JsonFactory(new JsonMapper());
        private final Tagger tagger;

        Worker(Tagger tagger) {
            this.tagger = tagger;
        }

        /** Tags lines, of which the first has this number. */
        TaggedBatch tag(long number, List<byte[]> lines) throws IOException {
            var out = new ByteArrayOutputStream(lines.size() * 256);
            List<BadLine> bad = new ArrayList<>();
            try (JsonGenerator json = factory.createGenerator(out).setRootValueSeparator(new SerializedString(""))) {
                for (int i = 0; i < lines.size(); i++) {
                    tagLine(lines.get(i), number + i, json, bad);
                    json.writeRaw('\n');
                }
            }
            return new TaggedBatch(out.toByteArray(), bad);
        }

        private void tagLine(byte[] line, long number, JsonGenerator json, List<BadLine> bad) throws IOException {
            JsonNode id = NullNode.getInstance();
            try {
                EventLine event = parser.parse(line);
                id = event.id();
                write(id, tagger.tag(event.message()), json);
            } catch (BadLineException e) {
                String reason = String.valueOf(e.getMessage());
                bad.add(new BadLine(number, reason));
                writeError(id, reason, json);
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
}

package dev.outcry.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.lines.BadLineException;
import dev.outcry.app.lines.ByteLines;
import dev.outcry.app.lines.EventLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Publishes sample lines. Beside the fields of an event they may say {@code _key} (publish under this key),
 * {@code _raw} (publish these Base64 bytes) and {@code _repeatBody} (so many times the body).
 */
public final class SamplePublisher {

    private final JsonMapper json = JsonMapper.builder().build();
    private final EventLines parser = new EventLines();
    private final EventPublisher publisher;

    public SamplePublisher(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Publishes a file's lines, in order.
     *
     * @param goOn asked before each line
     * @return how many records were published
     * @throws BadLineException names the line that is no sample
     */
    public long publish(Path file, BooleanSupplier goOn) throws IOException, BadLineException {
        try (InputStream in = Files.newInputStream(file)) {
            var lines = new ByteLines(in);
            long published = 0;
            for (byte[] line = lines.next(); line != null && goOn.getAsBoolean(); line = lines.next()) {
                publishLine(file, lines.number(), line);
                published++;
            }
            publisher.flush();
            return published;
        }
    }

    private void publishLine(Path file, long number, byte[] line) throws IOException, BadLineException {
        try {
            publish(line);
        } catch (BadLineException e) {
            throw new BadLineException(file + ":" + number + ": " + e.getMessage());
        }
    }

    private void publish(byte[] line) throws IOException, BadLineException {
        if (!(json.readTree(line) instanceof ObjectNode sample)) {
            throw new BadLineException("not a JSON object");
        }
        JsonNode key = sample.get("_key");
        if (sample.hasNonNull("_raw")) {
            byte[] keyBytes = key == null ? null : key.asText().getBytes(StandardCharsets.UTF_8);
            publisher.publish(keyBytes, sample.get("_raw").binaryValue());
            return;
        }
        if (sample.hasNonNull("_repeatBody")) {
            sample.put(
                    "body",
                    sample.path("body")
                            .asText()
                            .repeat(sample.get("_repeatBody").asInt()));
        }
        var event = parser.parse(json.writeValueAsBytes(sample)).eventAsIs();
        if (key == null) {
            publisher.publish(event);
        } else {
            publisher.publish(key.asText(), event);
        }
    }
}

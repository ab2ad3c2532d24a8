package dev.outcry.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the files of the repository's {@code samples} folder. */
final class SampleFiles {

    private static final Path FOLDER = Path.of("..", "samples");

    /** What the tagger says of each event. */
    static final Path TAGS = FOLDER.resolve("tags.jsonl");

    private static final JsonMapper JSON = new JsonMapper();

    private SampleFiles() {}

    /** The lines of {@code conversations.jsonl}, in the order of publication. */
    static List<SampleRecord> conversations() {
        return lines("conversations.jsonl").stream().map(SampleRecord::new).toList();
    }

    /** The lines of {@code labels.jsonl}. */
    static List<JsonNode> labels() {
        return lines("labels.jsonl");
    }

    /** The lines of {@code tags.jsonl}. */
    static List<JsonNode> tags() {
        return lines("tags.jsonl");
    }

    static JsonNode manifest() {
        return parse(read("manifest.json"));
    }

    private static List<JsonNode> lines(String file) {
        return read(file).lines().map(SampleFiles::parse).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read sample file " + file, e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + json, e);
        }
    }
}

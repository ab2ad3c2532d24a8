package dev.outcry.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of the repository's {@code samples} folder. */
final class SampleFiles {

    private static final Path FOLDER = Path.of("..", "samples");

    /** What the tagger says of each event. */
    static final Path TAGS = FOLDER.resolve("tags.jsonl");

    private static final JsonMapper JSON = new JsonMapper();

    private SampleFiles() {}

    /** The files to publish, in their order. */
    static final List<Path> PUBLISHED = List.of(FOLDER.resolve("conversations.jsonl"), FOLDER.resolve("crisis.jsonl"));

    /** The lines of the files to publish, in the order of publication. */
    static List<SampleRecord> conversations() {
        return Stream.of("conversations.jsonl", "crisis.jsonl")
                .flatMap(file -> lines(file).stream())
                .map(SampleRecord::new)
                .toList();
    }

    /** The labels of all of them. */
    static List<JsonNode> labels() {
        return Stream.of("labels.jsonl", "crisis-labels.jsonl")
                .flatMap(file -> lines(file).stream())
                .toList();
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

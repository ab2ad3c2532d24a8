package dev.outcry.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.model.ScenarioIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The labelled texts of a directory.
 *
 * @param cues single sentences, of {@code cues-*.tsv}
 * @param familiar whole messages of {@code dev-*.jsonl}, which the rules were written with in view
 * @param fresh whole messages of all other {@code *.jsonl}, which the rules were not written for; figures are of them
 */
public record Corpus(List<Labelled> cues, List<Labelled> familiar, List<Labelled> fresh) {

    private static final float SURE = 3;
    private static final float LIKELY = 1;
    private static final float OPEN = 0.5f;

    public Corpus {
        cues = List.copyOf(cues);
        familiar = List.copyOf(familiar);
        fresh = List.copyOf(fresh);
    }

    /** All whole messages: the familiar ones, then the fresh ones. */
    public List<Labelled> messages() {
        List<Labelled> all = new ArrayList<>(familiar);
        all.addAll(fresh);
        return all;
    }

    /**
     * Reads a directory, its files in the order of their names.
     *
     * @throws UncheckedIOException when it can't be read
     * @throws IllegalArgumentException when a line can't be understood; the message names file and line
     */
    public static Corpus read(Path directory) {
        List<Labelled> cues = new ArrayList<>();
        List<Labelled> familiar = new ArrayList<>();
        List<Labelled> fresh = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("cues-") && name.endsWith(".tsv")) {
                    readLines(file, cues);
                } else if (name.endsWith(".jsonl")) {
                    readLines(file, name.startsWith("dev-") ? familiar : fresh);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus in " + directory + " can't be read: " + e.getMessage(), e);
        }
        return new Corpus(cues, familiar, fresh);
    }

    private static void readLines(Path file, List<Labelled> into) throws IOException {
        String name = file.getFileName().toString();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                readLine(name, number, line).ifPresent(into::add);
            }
        }
    }

    /** Empty for a line that is about sentiment alone. */
    private static Optional<Labelled> readLine(String file, int number, String line) {
        try {
            if (file.endsWith(".tsv")) {
                return Optional.of(cue(file, line));
            }
            JsonNode json = new ObjectMapper().readTree(line);
            boolean sentimentAlone = json.has("mean") && !json.has("scenarios");
            return sentimentAlone ? Optional.empty() : Optional.of(message(file, json));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private static Labelled cue(String file, String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length < 3) {
            throw new IllegalArgumentException("labels, author and text expected, separated by tabs");
        }
        boolean[] shown = new boolean[ScenarioIndex.COUNT];
        float[] weights = new float[ScenarioIndex.COUNT];
        Arrays.fill(weights, parts[0].equals("-") ? LIKELY : OPEN);
        for (String label : parts[0].equals("-") ? new String[0] : parts[0].split(",", -1)) {
            boolean near = label.startsWith("~");
            int scenario = ScenarioIndex.of(Scenario.valueOf(near ? label.substring(1) : label));
            shown[scenario] |= !near;
            weights[scenario] = SURE;
        }
        Author author = parts[1].equals("A") ? Author.AGENT : Author.CUSTOMER;
        String text = parts[parts.length - 1];
        return new Labelled(
                file, new Message(EventType.MESSAGE, author, Channel.EMAIL, null, text, null), shown, weights);
    }

    private static Labelled message(String file, JsonNode json) {
        if (!json.path("scenarios").isArray()) {
            throw new IllegalArgumentException("scenarios is missing, or no list");
        }
        boolean[] shown = new boolean[ScenarioIndex.COUNT];
        float[] weights = new float[ScenarioIndex.COUNT];
        Arrays.fill(weights, LIKELY);
        json.path("scenarios").forEach(label -> {
            int scenario = ScenarioIndex.of(Scenario.valueOf(label.asText()));
            shown[scenario] = true;
            weights[scenario] = SURE;
        });
        Message message = new Message(
                EventType.MESSAGE,
                Author.valueOf(json.path("author").asText("CUSTOMER")),
                Channel.valueOf(json.path("channel").asText("EMAIL")),
                json.path("subject").isTextual() ? json.path("subject").asText() : null,
                json.path("body").asText(""),
                null);
        return new Labelled(file, message, shown, weights);
    }
}

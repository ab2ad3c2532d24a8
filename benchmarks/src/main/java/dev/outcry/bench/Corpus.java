package dev.outcry.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.tagging.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** The messages that are measured: those of the corpus, and others of the usual length made of their sentences. */
public final class Corpus {

    /** Length of the average support message, in characters. */
    public static final int AVERAGE = 350;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final int SHORTEST = 100;
    private static final int MADE = 2_000;
    private static final long SEED = 350;

    private final List<Message> messages;

    private Corpus(List<Message> messages) {
        this.messages = List.copyOf(messages);
    }

    /**
     * Reads {@code dev-1.jsonl} and {@code dev-2.jsonl} of the directory that the system property {@code outcry.corpus}
     * names, {@code corpus} by default.
     *
     * @throws UncheckedIOException when they can't be read
     */
    public static Corpus read() {
        return read(Path.of(System.getProperty("outcry.corpus", "corpus")));
    }

    /**
     * Reads {@code dev-1.jsonl} and {@code dev-2.jsonl} of a directory.
     *
     * @throws UncheckedIOException when they can't be read
     */
    public static Corpus read(Path directory) {
        List<Message> messages = new ArrayList<>();
        for (String file : List.of("dev-1.jsonl", "dev-2.jsonl")) {
            messages.addAll(read(directory, file));
        }
        return new Corpus(messages);
    }

    private static List<Message> read(Path directory, String file) {
        ObjectMapper json = new ObjectMapper();
        List<Message> messages = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(directory.resolve(file))) {
                messages.add(message(json.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus file " + directory.resolve(file) + " can't be read", e);
        }
        return messages;
    }

    private static Message message(JsonNode line) {
        String subject = line.path("subject").asText("");
        return new Message(
                EventType.MESSAGE,
                Author.valueOf(line.path("author").asText("CUSTOMER")),
                Channel.valueOf(line.path("channel").asText("EMAIL")),
                subject.isEmpty() ? null : subject,
                line.path("body").asText(""),
                null);
    }

    /** 2,000 customers' messages of {@link #AVERAGE} characters on average, put together from these ones' sentences. */
    public Corpus average() {
        List<String> sentences = new ArrayList<>();
        for (Message message : messages) {
            SENTENCE_END.splitAsStream(message.body()).filter(s -> !s.isBlank()).forEach(sentences::add);
        }
        int mean = (int) sentences.stream().mapToInt(String::length).average().orElse(0);
        Random random = new Random(SEED);
        List<Message> made = new ArrayList<>();
        while (made.size() < MADE) {
            int least = SHORTEST + random.nextInt(2 * (AVERAGE - SHORTEST)) - mean / 2;
            made.add(Message.ofCustomer(body(sentences, least, random)));
        }
        return new Corpus(made);
    }

    private static String body(List<String> sentences, int least, Random random) {
        StringBuilder body = new StringBuilder();
        do {
            body.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
        } while (body.length() < least);
        return body.toString().strip();
    }

    public List<Message> messages() {
        return messages;
    }

    /** Mean size of subject and body, in characters. */
    public double meanChars() {
        return messages.stream().mapToInt(m -> text(m).length()).average().orElse(0);
    }

    /** Mean size of subject and body in UTF-8. */
    public double meanBytes() {
        return messages.stream()
                .mapToInt(m -> text(m).getBytes(StandardCharsets.UTF_8).length)
                .average()
                .orElse(0);
    }

    private static String text(Message message) {
        return message.subject() == null ? message.body() : message.subject() + message.body();
    }
}

package dev.outcry.evaluation;

import dev.outcry.app.lines.ByteLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads labelled messages: JSON Lines of whole messages, and {@code .tsv} files of single sentences. Empty lines are
 * passed over.
 */
public final class LabelledFiles {

    private static final String CUES = ".tsv";

    private final LineReader reader;
    private final List<LabelledMessage> messages = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private LabelledFiles(LineReader reader) {
        this.reader = reader;
    }

    /** Reads one line of JSON. */
    private interface LineReader {
        LabelledMessage read(String file, int line, String text);
    }

    /**
     * What was read.
     *
     * @param messages the messages of all lines that could be understood
     * @param problems file, line and reason of all others
     */
    public record Past(List<LabelledMessage> messages, List<String> problems) {

        public Past {
            messages = List.copyOf(messages);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Past messages, labelled or not: labelled lines as in {@link #read}, and lines of ticket events.
     *
     * @throws UncheckedIOException where a file can't be read
     */
    public static Past readPast(List<Path> files) {
        LabelledFiles reader = new LabelledFiles(MessageLine::readPlain);
        files.forEach(reader::read);
        return new Past(reader.messages, reader.problems);
    }

    /**
     * All messages of these files, in their order.
     *
     * @throws BadLabelsException where lines can't be understood
     * @throws UncheckedIOException where a file can't be read
     */
    public static List<LabelledMessage> read(List<Path> files) {
        LabelledFiles reader = new LabelledFiles(MessageLine::read);
        files.forEach(reader::read);
        if (!reader.problems.isEmpty()) {
            throw new BadLabelsException(reader.problems);
        }
        return List.copyOf(reader.messages);
    }

    /** Whether a file holds single sentences. */
    public static boolean isCues(Path file) {
        return file.toString().endsWith(CUES);
    }

    private void read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ByteLines lines = new ByteLines(in);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                read(file, (int) lines.number(), line);
            }
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": can't be read: " + e.getMessage(), e);
        }
    }

    private void read(Path file, int number, byte[] line) {
        String name = String.valueOf(file.getFileName());
        try {
            String text = decoded(line);
            if (!text.isBlank()) {
                messages.add(isCues(file) ? CueLine.read(name, number, text) : reader.read(name, number, text));
            }
        } catch (IllegalArgumentException e) {
            problems.add(file + ":" + number + ": " + e.getMessage());
        }
    }

    private static String decoded(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}

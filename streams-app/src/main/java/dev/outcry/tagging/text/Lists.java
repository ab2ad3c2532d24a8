package dev.outcry.tagging.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads word lists that come with the program: one entry a line, {@code #} begins a comment. */
public final class Lists {

    private Lists() {}

    /**
     * The entries of a list.
     *
     * @throws IllegalStateException when the program was built without it
     */
    public static List<String> read(String resource) {
        try (InputStream in = Lists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the list " + resource + " isn't on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + resource + " can't be read", e);
        }
    }
}

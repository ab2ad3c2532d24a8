package dev.outcry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens what {@code --input} names. */
final class Input {

    private Input() {}

    /** The file; standard input for {@code -} and null. */
    static InputStream open(@Nullable Path path, Console console) {
        if (path == null || path.toString().equals("-")) {
            return console.in();
        }
        try {
            return Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(path + ": there is no such file", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": can't be read: " + e.getMessage(), e);
        }
    }
}

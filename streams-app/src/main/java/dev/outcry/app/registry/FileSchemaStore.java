package dev.outcry.app.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.outcry.serde.CatalogState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Keeps the catalog in one JSON file that people can read.
 *
 * <p>Each change writes a new file, forces it to the disk and renames it over the old one, so that a crash at any
 * moment leaves either the old state or the new one: an id that a record carries must never be lost or mean another
 * schema.
 */
public final class FileSchemaStore implements SchemaStore {

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();
    private final ObjectWriter writer = json.writerWithDefaultPrettyPrinter();

    /** @param file the JSON file; it and its directory are made when the first schema is registered */
    public FileSchemaStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public CatalogState load() {
        if (Files.notExists(file)) {
            return CatalogState.empty();
        }
        try {
            return json.readValue(Files.readAllBytes(file), CatalogState.class);
        } catch (IOException e) {
            throw new UncheckedIOException("schemas can't be read from " + file, e);
        }
    }

    @Override
    public void save(CatalogState state) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(directory());
            writeThrough(next, writer.writeValueAsBytes(state));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forceRename();
        } catch (IOException e) {
            throw new UncheckedIOException("schemas can't be kept in " + file, e);
        }
    }

    private static void writeThrough(Path target, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    // The rename itself is on the disk only once the directory is. Windows can't open one, and doesn't need it.
    private void forceRename() throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path directory() throws IOException {
        Path directory = file.getParent();
        if (directory == null) {
            throw new IOException(file + " is no file");
        }
        return directory;
    }
}

package dev.outcry.app.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.serde.CatalogState;
import dev.outcry.serde.Compatibility;
import dev.outcry.serde.RegisteredSchema;
import dev.outcry.serde.SchemaCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSchemaStoreTest {

    private static final String ONE = "{\"type\":\"record\",\"name\":\"One\",\"fields\":[]}";
    private static final String TWO = "{\"type\":\"record\",\"name\":\"Two\",\"fields\":[]}";

    private final Path directory;

    FileSchemaStoreTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldStartEmpty() {
        assertThat(store().load()).isEqualTo(CatalogState.empty());
    }

    @Test
    void shouldKeepIdsAndLevelsOverARestart() {
        SchemaCatalog before = store().open();
        before.setLevel("s", Compatibility.FULL);
        before.setLevel(Compatibility.FORWARD);
        RegisteredSchema one = before.register("s", ONE);

        SchemaCatalog after = store().open();

        assertThat(after.lookUp("s", ONE)).isEqualTo(one);
        assertThat(after.level("s")).isEqualTo(Compatibility.FULL);
        assertThat(after.level()).isEqualTo(Compatibility.FORWARD);
        assertThat(after.register("t", TWO).id()).isEqualTo(one.id() + 1);
    }

    @Test
    void shouldGetOverAHalfWrittenFileOfACrash() throws IOException {
        store().open().register("s", ONE);
        Files.writeString(file().resolveSibling("schemas.json.next"), "{\"schemas\":[");

        SchemaCatalog after = store().open();

        assertThat(after.register("t", TWO).id()).isEqualTo(2);
        assertThat(store().load().schemas()).hasSize(2);
    }

    @Test
    void shouldNotTakeADamagedFileForAnEmptyOne() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"schemas\":[");

        assertThatThrownBy(() -> store().load())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file().toString());
    }

    private FileSchemaStore store() {
        return new FileSchemaStore(file());
    }

    private Path file() {
        return directory.resolve("data/schemas.json");
    }
}

package dev.outcry.app.registry;

import dev.outcry.serde.CatalogState;
import dev.outcry.serde.SchemaCatalog;

/** Where a schema catalog is kept between two runs. */
public interface SchemaStore {

    /**
     * What was kept last, or an empty state.
     *
     * @throws java.io.UncheckedIOException when it can't be read; never an empty state instead, for ids would be given
     *     anew
     */
    CatalogState load();

    /**
     * Keeps a state; durable when this returns.
     *
     * @throws java.io.UncheckedIOException when it can't be kept; what was kept before stays
     */
    void save(CatalogState state);

    /** A store that forgets everything at the end of the process. */
    static SchemaStore inMemory() {
        return new SchemaStore() {
            @Override
            public CatalogState load() {
                return CatalogState.empty();
            }

            @Override
            public void save(CatalogState state) {}
        };
    }

    /** A catalog that starts from what this store holds and writes every change to it. */
    default SchemaCatalog open() {
        return new SchemaCatalog(load(), this::save);
    }
}

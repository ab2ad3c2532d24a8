package dev.outcry.serde;

import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** A registry in this process, over a catalog. */
final class CatalogRegistry implements SchemaRegistry {

    private final SchemaCatalog catalog;

    CatalogRegistry(SchemaCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public int register(String subject, Schema schema) {
        return ask(
                "registering a schema under subject " + subject,
                () -> catalog.register(subject, schema.toString()).id());
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return ask(
                "looking up a schema of subject " + subject,
                () -> catalog.lookUp(subject, schema.toString()).id());
    }

    @Override
    public IdentifiedSchema latest(String subject) {
        RegisteredSchema latest = ask("reading the latest schema of subject " + subject, () -> catalog.latest(subject));
        return new IdentifiedSchema(latest.id(), parse(latest.schema()));
    }

    @Override
    public Schema schema(int id, String subject) {
        return parse(ask("reading the schema with id " + id, () -> catalog.schema(id)));
    }

    private static Schema parse(String schema) {
        return new Schema.Parser().parse(schema);
    }

    private static <R> R ask(String what, Supplier<R> question) {
        try {
            return question.get();
        } catch (CatalogException e) {
            throw new SerializationException(
                    what + ": refused by the registry (" + e.code() + "): " + e.getMessage(), e);
        }
    }
}

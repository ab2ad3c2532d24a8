package dev.outcry.serde;

import org.apache.avro.Schema;

/**
 * What the serdes ask of a schema registry.
 *
 * <p>Every refusal is a {@link org.apache.kafka.common.errors.SerializationException}, and what may pass by waiting is
 * a {@link RegistryUnavailableException}.
 */
interface SchemaRegistry {

    /** Registers a schema unless the subject has it already; gives its id either way. */
    int register(String subject, Schema schema);

    /** The id of a schema that the subject has. */
    int idOf(String subject, Schema schema);

    /** The subject's latest schema and its id. */
    IdentifiedSchema latest(String subject);

    /** The schema with an id, asked for in the context of a subject. */
    Schema schema(int id, String subject);

    /** A schema and its id. */
    record IdentifiedSchema(int id, Schema schema) {}
}

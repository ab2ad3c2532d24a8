package dev.outcry.serde;

/**
 * One version of a subject.
 *
 * @param subject the subject's name
 * @param version 1 and up, counted within the subject
 * @param id the id on the wire, the same for the same schema under every subject
 * @param schema the schema as JSON
 */
public record RegisteredSchema(String subject, int version, int id, String schema) {}

package dev.outcry.serde;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * A schema registry's memory: subjects, their versions, ids and compatibility levels, without any transport.
 *
 * <p>Thread-safe. The same schema has the same id under every subject; "the same" means the same JSON once parsed, so
 * white space doesn't matter and documentation does. Every refusal is a {@link CatalogException}.
 */
public final class SchemaCatalog {

    private final Consumer<CatalogState> journal;
    private volatile CatalogState state;

    /** An empty catalog that lives in memory. */
    public SchemaCatalog() {
        this(CatalogState.empty(), state -> {});
    }

    /**
     * A catalog that starts from a kept state.
     *
     * @param journal told the whole new state before anybody can see it; where it throws, the change doesn't happen
     */
    public SchemaCatalog(CatalogState state, Consumer<CatalogState> journal) {
        this.state = state;
        this.journal = journal;
    }

    /** Registers a schema unless the subject has it already; gives its id either way. */
    public synchronized RegisteredSchema register(String subject, String schema) {
        Schema parsed = parse(schema);
        String text = parsed.toString();
        Optional<RegisteredSchema> known = state.find(subject, text);
        if (known.isPresent()) {
            return known.get();
        }
        List<String> problems = level(subject).problems(parsed, parsedVersions(subject));
        if (!problems.isEmpty()) {
            throw CatalogException.incompatible(subject, level(subject), problems);
        }
        int version = state.versions(subject).size() + 1;
        RegisteredSchema added = new RegisteredSchema(subject, version, state.idFor(text), text);
        change(state.with(added));
        return added;
    }

    /** The subject's version that holds this schema. */
    public RegisteredSchema lookUp(String subject, String schema) {
        String text = parse(schema).toString();
        versions(subject);
        return state.find(subject, text)
                .orElseThrow(() -> CatalogException.noSchema("not registered under subject '" + subject + "'"));
    }

    /** The schema with this id, as JSON. */
    public String schema(int id) {
        return uses(id).get(0).schema();
    }

    /** Every subject and version that uses the id. */
    public List<RegisteredSchema> uses(int id) {
        List<RegisteredSchema> uses =
                state.schemas().stream().filter(s -> s.id() == id).toList();
        if (uses.isEmpty()) {
            throw CatalogException.noSchema("id " + id);
        }
        return uses;
    }

    /** All subjects, sorted. */
    public List<String> subjects() {
        return state.schemas().stream()
                .map(RegisteredSchema::subject)
                .distinct()
                .sorted()
                .toList();
    }

    /** A subject's versions, oldest first. */
    public List<RegisteredSchema> versions(String subject) {
        List<RegisteredSchema> versions = state.versions(subject);
        if (versions.isEmpty()) {
            throw CatalogException.noSubject(subject);
        }
        return versions;
    }

    /** One version of a subject. */
    public RegisteredSchema version(String subject, int version) {
        return versions(subject).stream()
                .filter(s -> s.version() == version)
                .findFirst()
                .orElseThrow(() -> CatalogException.noVersion(subject, version));
    }

    /** A subject's latest version. */
    public RegisteredSchema latest(String subject) {
        List<RegisteredSchema> versions = versions(subject);
        return versions.get(versions.size() - 1);
    }

    /** What speaks against a schema beside one registered version, by the subject's level; empty where nothing does. */
    public List<String> problems(String schema, RegisteredSchema registered) {
        return level(registered.subject()).problems(parse(schema), List.of(parse(registered.schema())));
    }

    /** What speaks against a schema as the subject's next version, by the subject's level; empty where nothing does. */
    public List<String> problems(String subject, String schema) {
        return level(subject).problems(parse(schema), parsedVersions(subject));
    }

    /** The level of subjects without one of their own. */
    public Compatibility level() {
        return state.compatibility();
    }

    /** The level that holds for a subject. */
    public Compatibility level(String subject) {
        return ownLevel(subject).orElse(level());
    }

    /** The level that was set for this subject, if any. */
    public Optional<Compatibility> ownLevel(String subject) {
        Map<String, Compatibility> levels = state.subjectCompatibility();
        return Optional.ofNullable(levels.get(subject));
    }

    /** Sets the level of subjects without one of their own. */
    public synchronized void setLevel(Compatibility level) {
        change(state.with(level));
    }

    /** Sets a subject's own level. */
    public synchronized void setLevel(String subject, Compatibility level) {
        change(state.with(subject, level));
    }

    private void change(CatalogState next) {
        journal.accept(next);
        state = next;
    }

    private List<Schema> parsedVersions(String subject) {
        return state.versions(subject).stream().map(s -> parse(s.schema())).toList();
    }

    private static Schema parse(String schema) {
        try {
            return new Schema.Parser().parse(schema);
        } catch (AvroRuntimeException e) {
            throw CatalogException.invalidSchema(String.valueOf(e.getMessage()));
        }
    }
}

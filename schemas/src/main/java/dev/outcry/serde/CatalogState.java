package dev.outcry.serde;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a schema catalog knows, immutable.
 *
 * @param schemas every version of every subject, in the order of registration
 * @param compatibility the level of subjects without one of their own
 * @param subjectCompatibility levels of single subjects
 */
public record CatalogState(
        List<RegisteredSchema> schemas, Compatibility compatibility, Map<String, Compatibility> subjectCompatibility) {

    public CatalogState {
        schemas = List.copyOf(schemas);
        subjectCompatibility = Map.copyOf(subjectCompatibility);
    }

    /** No schemas, and BACKWARD for all. */
    public static CatalogState empty() {
        return new CatalogState(List.of(), Compatibility.BACKWARD, Map.of());
    }

    List<RegisteredSchema> versions(String subject) {
        return schemas.stream().filter(s -> s.subject().equals(subject)).toList();
    }

    Optional<RegisteredSchema> find(String subject, String schema) {
        return versions(subject).stream().filter(s -> s.schema().equals(schema)).findFirst();
    }

    int idFor(String schema) {
        return schemas.stream()
                .filter(s -> s.schema().equals(schema))
                .mapToInt(RegisteredSchema::id)
                .findFirst()
                .orElseGet(() -> 1
                        + schemas.stream().mapToInt(RegisteredSchema::id).max().orElse(0));
    }

    CatalogState with(RegisteredSchema added) {
        return new CatalogState(
                Stream.concat(schemas.stream(), Stream.of(added)).toList(), compatibility, subjectCompatibility);
    }

    CatalogState with(Compatibility level) {
        return new CatalogState(schemas, level, subjectCompatibility);
    }

    CatalogState with(String subject, Compatibility level) {
        Map<String, Compatibility> levels = new TreeMap<>(subjectCompatibility);
        levels.put(subject, level);
        return new CatalogState(schemas, compatibility, levels);
    }
}

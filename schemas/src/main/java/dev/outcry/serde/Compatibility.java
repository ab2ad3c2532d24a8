package dev.outcry.serde;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** What a new schema of a subject owes to the earlier ones; the levels and their names are Confluent's. */
public enum Compatibility {
    /** Anything goes. */
    NONE(false, false, false),
    /** The new schema reads what the latest one wrote: consumers are upgraded first. */
    BACKWARD(true, false, false),
    /** The new schema reads what any earlier one wrote. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** The latest schema reads what the new one writes: producers are upgraded first. */
    FORWARD(false, true, false),
    /** Every earlier schema reads what the new one writes. */
    FORWARD_TRANSITIVE(false, true, true),
    /** BACKWARD and FORWARD. */
    FULL(true, true, false),
    /** BACKWARD_TRANSITIVE and FORWARD_TRANSITIVE. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsOld;
    private final boolean readByOld;
    private final boolean transitive;

    Compatibility(boolean readsOld, boolean readByOld, boolean transitive) {
        this.readsOld = readsOld;
        this.readByOld = readByOld;
        this.transitive = transitive;
    }

    /**
     * What speaks against the candidate; empty where it is compatible.
     *
     * @param earlier the subject's schemas, oldest first
     */
    public List<String> problems(Schema candidate, List<Schema> earlier) {
        List<String> problems = new ArrayList<>();
        for (Schema old : compared(earlier)) {
            if (readsOld) {
                problems.addAll(problemsOfReading(candidate, old));
            }
            if (readByOld) {
                problems.addAll(problemsOfReading(old, candidate));
            }
        }
        return List.copyOf(problems);
    }

    private List<Schema> compared(List<Schema> earlier) {
        return transitive || earlier.isEmpty() ? earlier : earlier.subList(earlier.size() - 1, earlier.size());
    }

    private static List<String> problemsOfReading(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(Compatibility::describe)
                .toList();
    }

    private static String describe(Incompatibility problem) {
        return problem.getType() + " at " + problem.getLocation() + ": " + problem.getMessage();
    }
}

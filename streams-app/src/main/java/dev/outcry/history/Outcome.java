package dev.outcry.history;

import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.state.CustomerHistory;
import java.util.List;

/**
 * What came of a complaint, or of time going by.
 *
 * @param history what is remembered now
 * @param changed whether that differs from before
 * @param changes who became or ceased to be a repeat complainer, in the order in which it happened
 */
public record Outcome(CustomerHistory history, boolean changed, List<RepeatComplainer> changes) {

    public Outcome {
        changes = List.copyOf(changes);
    }

    /** Whether nothing is left that needs remembering. */
    public boolean isForgotten() {
        return history.getComplaints().isEmpty() && history.getAlerts().isEmpty();
    }
}

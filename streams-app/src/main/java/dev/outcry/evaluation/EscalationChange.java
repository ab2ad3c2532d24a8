package dev.outcry.evaluation;

import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.Evidence;
import dev.outcry.escalation.Trigger;
import dev.outcry.escalation.TriggerRule;
import dev.outcry.tagging.Tagging;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that goes to a team by one set of rules and not by the other. One message by itself: a crossed boundary
 * goes nowhere here, since it takes a second one.
 *
 * @param message which
 * @param kind the team
 * @param gained whether it goes there by the changed rules, not by the present ones
 * @param evidence why it goes there
 */
public record EscalationChange(LabelledMessage message, EscalationKind kind, boolean gained, List<Evidence> evidence) {

    public EscalationChange {
        evidence = List.copyOf(evidence);
    }

    static List<EscalationChange> between(LabelledMessage message, Tagging before, Tagging after) {
        List<Trigger> old = triggers(message, before);
        List<Trigger> fresh = triggers(message, after);
        List<EscalationChange> changes = new ArrayList<>();
        addMissing(message, old, fresh, true, changes);
        addMissing(message, fresh, old, false, changes);
        return changes;
    }

    private static List<Trigger> triggers(LabelledMessage message, Tagging tagging) {
        return TriggerRule.of(message.message().author(), tagging.scenarios(), false);
    }

    private static void addMissing(
            LabelledMessage message,
            List<Trigger> without,
            List<Trigger> with,
            boolean gained,
            List<EscalationChange> changes) {
        for (Trigger trigger : with) {
            if (without.stream().noneMatch(other -> other.kind() == trigger.kind())) {
                changes.add(new EscalationChange(
                        message, trigger.kind(), gained, trigger.tag().getEvidence()));
            }
        }
    }
}

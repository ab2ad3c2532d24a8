package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What other rules would change on past messages.
 *
 * @param messages how many were compared
 * @param before the version of the present rules and model
 * @param after the version of the changed ones
 * @param tags every tag gained or lost
 * @param escalations every message that goes to a team, or does not, only by the changed rules
 */
public record Backtest(
        int messages, String before, String after, List<TagChange> tags, List<EscalationChange> escalations) {

    /**
     * How a scenario changes.
     *
     * @param gained tags gained
     * @param lost tags lost
     * @param better changes that the labels call right
     * @param worse changes that the labels call wrong
     */
    public record Delta(int gained, int lost, int better, int worse) {

        private static Delta of(TagChange change) {
            return new Delta(
                    change.gained() ? 1 : 0,
                    change.gained() ? 0 : 1,
                    change.isBetter() ? 1 : 0,
                    change.isWorse() ? 1 : 0);
        }

        private Delta plus(Delta other) {
            return new Delta(gained + other.gained, lost + other.lost, better + other.better, worse + other.worse);
        }
    }

    /** Tags messages by both and compares. */
    public static Backtest of(List<LabelledMessage> messages, Tagger present, Tagger changed) {
        List<TagChange> tags = new ArrayList<>();
        List<EscalationChange> escalations = new ArrayList<>();
        for (LabelledMessage message : messages) {
            Tagging before = present.tag(message.message());
            Tagging after = changed.tag(message.message());
            tags.addAll(TagChange.between(message, before, after));
            escalations.addAll(EscalationChange.between(message, before, after));
        }
        return new Backtest(
                messages.size(), present.version(), changed.version(), List.copyOf(tags), List.copyOf(escalations));
    }

    /** The scenarios that change, in the order of the catalogue. */
    public Map<Scenario, Delta> deltas() {
        Map<Scenario, Delta> deltas = new EnumMap<>(Scenario.class);
        tags.forEach(change -> deltas.merge(change.scenario(), Delta.of(change), Delta::plus));
        return deltas;
    }

    /** Changes of all scenarios together. */
    public Delta total() {
        return deltas().values().stream().reduce(new Delta(0, 0, 0, 0), Delta::plus);
    }

    /** Escalations gained, or lost. */
    public List<EscalationChange> escalations(boolean gained) {
        return escalations.stream().filter(change -> change.gained() == gained).toList();
    }
}

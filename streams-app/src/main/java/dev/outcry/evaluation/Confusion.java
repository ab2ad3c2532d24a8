package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was said instead of what: a scenario that was missed, and one that was tagged wrongly on the same message.
 *
 * @param missed the one that was missed; null where none was
 * @param said the one that was tagged wrongly; null where none was
 * @param messages on how many messages
 */
public record Confusion(@Nullable Scenario missed, @Nullable Scenario said, int messages) {

    private record Pair(@Nullable Scenario missed, @Nullable Scenario said) {}

    /** All pairs, the most frequent first. */
    static List<Confusion> of(List<Judged> judged) {
        Map<Pair, Integer> counts = new HashMap<>();
        judged.forEach(one -> pairs(one).forEach(pair -> counts.merge(pair, 1, Integer::sum)));
        List<Confusion> all = new ArrayList<>();
        counts.forEach((pair, count) -> all.add(new Confusion(pair.missed(), pair.said(), count)));
        all.sort(Comparator.comparingInt(Confusion::messages)
                .reversed()
                .thenComparing(Confusion::missed, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Confusion::said, Comparator.nullsLast(Comparator.naturalOrder())));
        return all;
    }

    private static List<Pair> pairs(Judged one) {
        List<Scenario> said =
                one.falseTags().stream().map(ScenarioTag::getScenario).toList();
        List<Pair> pairs = new ArrayList<>();
        for (Scenario missed : one.missed().keySet()) {
            said.forEach(wrong -> pairs.add(new Pair(missed, wrong)));
            if (said.isEmpty()) {
                pairs.add(new Pair(missed, null));
            }
        }
        if (one.missed().isEmpty()) {
            said.forEach(wrong -> pairs.add(new Pair(null, wrong)));
        }
        return pairs;
    }

    /** Whether one scenario was said instead of another, and not one too many or too few. */
    public boolean isSwap() {
        return missed != null && said != null;
    }
}

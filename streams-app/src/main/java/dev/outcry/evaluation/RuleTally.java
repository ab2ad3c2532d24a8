package dev.outcry.evaluation;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often what a rule (or the model) pointed to was right.
 *
 * @param rule its id, or {@code model.sentence}
 * @param right on how many messages its scenario applies
 * @param wrong on how many it doesn't
 */
public record RuleTally(String rule, int right, int wrong) {

    /** The rules that spoke for a scenario, those most often wrong first. */
    public static List<RuleTally> of(List<Judged> judged, Scenario scenario) {
        SortedMap<String, RuleTally> tallies = new TreeMap<>();
        for (Judged one : judged) {
            ScenarioTag tag = one.tag(scenario);
            if (tag != null) {
                int right = one.expects(scenario) ? 1 : 0;
                int wrong = one.refuses(scenario) ? 1 : 0;
                tag.getEvidence().stream()
                        .map(Evidence::getRule)
                        .distinct()
                        .forEach(rule -> tallies.merge(rule, new RuleTally(rule, right, wrong), RuleTally::plus));
            }
        }
        List<RuleTally> all = new ArrayList<>(tallies.values());
        all.sort(Comparator.comparingInt(RuleTally::wrong).reversed().thenComparing(RuleTally::rule));
        return all;
    }

    private RuleTally plus(RuleTally other) {
        return new RuleTally(rule, right + other.right, wrong + other.wrong);
    }
}

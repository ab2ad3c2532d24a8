package dev.outcry.history;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Scenarios as bits of a long: bit n stands for the enum's symbol n. */
@SuppressWarnings("EnumOrdinal") // the schema only ever gains symbols at the end of the catalogue
final class ScenarioBits {

    private static final Scenario[] SCENARIOS = Scenario.values();

    private ScenarioBits() {}

    static long of(List<ScenarioTag> tags) {
        long bits = 0;
        for (ScenarioTag tag : tags) {
            bits |= 1L << tag.getScenario().ordinal();
        }
        return bits;
    }

    /** Whether a complaint carried one of the scenarios. */
    static boolean anyOf(Set<Scenario> scenarios, long bits) {
        return scenarios.stream().anyMatch(scenario -> (bits & 1L << scenario.ordinal()) != 0);
    }

    /** How many of the complaints carried each scenario, by name. */
    static Map<String, Integer> histogram(List<Long> complaints) {
        Map<String, Integer> counts = new TreeMap<>();
        for (long bits : complaints) {
            for (Scenario scenario : SCENARIOS) {
                if ((bits & 1L << scenario.ordinal()) != 0) {
                    counts.merge(scenario.name(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}

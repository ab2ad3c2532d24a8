package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Catalogue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The scenarios by name, and the sets of them that reports speak of. */
final class ScenarioSets {

    /** Those that a team is woken for. */
    static final Set<Scenario> ESCALATIONS =
            Collections.unmodifiableSet(EnumSet.of(Scenario.LEGAL, Scenario.ABUSE, Scenario.MANAGER_REQUEST));

    private ScenarioSets() {}

    static Set<Scenario> all() {
        Set<Scenario> all = none();
        Catalogue.entries().forEach(entry -> all.add(entry.scenario()));
        return all;
    }

    static Set<Scenario> none() {
        return EnumSet.noneOf(Scenario.class);
    }

    static Scenario named(String name) {
        try {
            return Catalogue.of(Scenario.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                    .scenario();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no scenario '" + name + "'", e);
        }
    }
}

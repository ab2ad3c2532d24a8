package dev.outcry.tagging.model;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Catalogue;
import java.util.EnumMap;
import java.util.Map;

/** The scenarios, numbered from 0 in the order of the catalogue. */
public final class ScenarioIndex {

    /** How many there are. */
    public static final int COUNT = Catalogue.entries().size();

    private static final Map<Scenario, Integer> NUMBERS = numbers();

    private ScenarioIndex() {}

    private static Map<Scenario, Integer> numbers() {
        Map<Scenario, Integer> numbers = new EnumMap<>(Scenario.class);
        for (int i = 0; i < COUNT; i++) {
            numbers.put(at(i), i);
        }
        return numbers;
    }

    /**
     * The scenario's number.
     *
     * @throws IllegalArgumentException for {@link Scenario#UNKNOWN}, which is in no chapter
     */
    public static int of(Scenario scenario) {
        Integer number = NUMBERS.get(scenario);
        if (number == null) {
            throw new IllegalArgumentException("the catalogue has no scenario " + scenario);
        }
        return number;
    }

    /** The scenario of that number. */
    public static Scenario at(int number) {
        return Catalogue.entries().get(number).scenario();
    }
}

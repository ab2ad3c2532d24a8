package dev.outcry.tagging.model;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Catalogue;

/** The scenarios, numbered from 0 in the order of the catalogue. */
public final class ScenarioIndex {

    /** How many there are. */
    public static final int COUNT = Catalogue.entries().size();

    private static final int[] NUMBERS = numbers();

    private ScenarioIndex() {}

    private static int[] numbers() {
        int[] numbers = new int[Scenario.values().length];
        for (int i = 0; i < COUNT; i++) {
            numbers[Catalogue.entries().get(i).scenario().ordinal()] = i;
        }
        return numbers;
    }

    /** The scenario's number. */
    public static int of(Scenario scenario) {
        return NUMBERS[scenario.ordinal()];
    }

    /** The scenario of that number. */
    public static Scenario at(int number) {
        return Catalogue.entries().get(number).scenario();
    }
}

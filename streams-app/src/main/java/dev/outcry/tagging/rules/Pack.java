package dev.outcry.tagging.rules;

import dev.outcry.avro.Scenario;
import java.util.List;

/**
 * A rule pack as written.
 *
 * @param file its name in messages
 * @param scenario what it shows
 * @param version free text
 * @param language ISO 639-1
 * @param threshold the confidence from which the scenario is tagged
 * @param classes word classes of its own
 * @param rules its rules
 */
record Pack(
        String file,
        Scenario scenario,
        String version,
        String language,
        double threshold,
        List<WordClass> classes,
        List<Rule> rules) {

    static final double DEFAULT_THRESHOLD = 0.5;

    Pack {
        classes = List.copyOf(classes);
        rules = List.copyOf(rules);
    }

    /** A named list of patterns. */
    record WordClass(String name, int line, List<PatternText> entries) {}

    /** A pattern and the line where it stands. */
    record PatternText(String text, int line) {}
}

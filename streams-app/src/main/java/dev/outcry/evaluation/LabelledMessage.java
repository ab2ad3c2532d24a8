package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.Message;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message and what its reader said of it. A scenario that is neither expected nor refused counts neither way.
 *
 * @param file the name of the file that it stands in
 * @param line its line there, from 1
 * @param message what is tagged; never with a language hint, since that would be the answer
 * @param expected the scenarios that apply
 * @param refused those that don't
 * @param sentiment the class of its sentiment; null where nobody said
 * @param mean a rating of its sentiment on any scale, the higher the better; null where nobody gave one
 * @param language its language (ISO 639-1); null where nobody said
 */
public record LabelledMessage(
        String file,
        int line,
        Message message,
        Set<Scenario> expected,
        Set<Scenario> refused,
        @Nullable SentimentLabel sentiment,
        @Nullable Double mean,
        @Nullable String language) {

    public LabelledMessage {
        expected = copy(expected);
        refused = copy(refused);
    }

    private static Set<Scenario> copy(Set<Scenario> scenarios) {
        Set<Scenario> copy = EnumSet.noneOf(Scenario.class);
        copy.addAll(scenarios);
        return Collections.unmodifiableSet(copy);
    }

    /** File and line, as compilers write them. */
    public String where() {
        return file + ":" + line;
    }

    /** Whether its reader said that the scenario applies, or that it doesn't. */
    public boolean knows(Scenario scenario) {
        return expected.contains(scenario) || refused.contains(scenario);
    }
}

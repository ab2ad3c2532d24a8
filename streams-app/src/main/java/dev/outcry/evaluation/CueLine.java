package dev.outcry.evaluation;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Message;
import java.util.Set;

/**
 * A single sentence: labels, author, perhaps a language, and the text, separated by tabs. It may show more than its
 * writer noted, so that an absent label is refused only where the line says {@code ~SCENARIO} or {@code -}.
 */
final class CueLine {

    private CueLine() {}

    static LabelledMessage read(String file, int line, String text) {
        String[] parts = text.split("\t", -1);
        if (parts.length != 3 && parts.length != 4) {
            throw new IllegalArgumentException(
                    "labels, author, perhaps a language, and text are separated by tabs; here are " + parts.length
                            + " columns");
        }
        Set<Scenario> expected = ScenarioSets.none();
        Set<Scenario> refused = ScenarioSets.none();
        for (String label : parts[0].split(",", -1)) {
            if (label.equals("-")) {
                refused.addAll(ScenarioSets.all());
            } else if (label.startsWith("~")) {
                refused.add(ScenarioSets.named(label.substring(1)));
            } else {
                expected.add(ScenarioSets.named(label));
            }
        }
        refused.removeAll(expected);
        Message message =
                new Message(EventType.MESSAGE, author(parts[1]), Channel.EMAIL, null, parts[parts.length - 1], null);
        return new LabelledMessage(
                file, line, message, expected, refused, null, null, parts.length == 4 ? parts[2] : null);
    }

    private static Author author(String letter) {
        return switch (letter) {
            case "C" -> Author.CUSTOMER;
            case "A" -> Author.AGENT;
            default -> throw new IllegalArgumentException("the author is C or A, not '" + letter + "'");
        };
    }
}

package dev.outcry.evaluation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A sentiment of the wrong class.
 *
 * @param message where
 * @param expected its class
 * @param found what was found
 */
public record SentimentMistake(LabelledMessage message, SentimentLabel expected, Sentiment found) {

    /** All of them, those with the strongest score first. */
    public static List<SentimentMistake> of(List<Judged> judged) {
        List<SentimentMistake> mistakes = new ArrayList<>();
        for (Judged one : judged) {
            SentimentLabel expected = one.message().sentiment();
            Sentiment found = one.tagging().sentiment();
            if (expected != null && found.getLabel() != expected) {
                mistakes.add(new SentimentMistake(one.message(), expected, found));
            }
        }
        mistakes.sort(
                Comparator.comparingDouble(mistake -> -Math.abs(mistake.found().getScore())));
        return mistakes;
    }

    /** A line for people. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%s, not %s: %.2f  %s  %s",
                expected,
                found.getLabel(),
                found.getScore(),
                message.where(),
                message.message().body().replaceAll("\\s*\\R\\s*", " / "));
    }

    /** A line for programs. */
    public String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("expected", expected.name())
                .put("found", found.getLabel().name())
                .put("score", found.getScore())
                .put("where", message.where())
                .put("body", message.message().body())
                .toString();
    }
}

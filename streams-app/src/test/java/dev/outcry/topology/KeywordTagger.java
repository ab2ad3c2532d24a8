package dev.outcry.topology;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags a message with each scenario whose name stands in its words: {@code "LEGAL now"} is LEGAL. {@code "bad"} makes
 * it NEGATIVE, {@code "good"} POSITIVE, and {@code "BOOM"} makes the tagger throw.
 */
public final class KeywordTagger implements Tagger {

    @Override
    public Tagging tag(Message message) {
        String body = message.body();
        if (body.contains("BOOM")) {
            throw new IllegalStateException("boom");
        }
        List<ScenarioTag> tags = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            int start = body.indexOf(scenario.name());
            if (start >= 0) {
                tags.add(tag(scenario, start));
            }
        }
        return new Tagging(tags, sentimentOf(body), "en");
    }

    @Override
    public String version() {
        return "test-1";
    }

    private static ScenarioTag tag(Scenario scenario, int start) {
        String word = scenario.name();
        var evidence = new Evidence(word + "/keyword", EvidenceField.BODY, start, start + word.length(), word);
        return new ScenarioTag(scenario, 0.9, List.of(evidence));
    }

    private static Sentiment sentimentOf(String body) {
        if (body.contains("bad")) {
            return new Sentiment(-0.5, SentimentLabel.NEGATIVE);
        }
        return body.contains("good")
                ? new Sentiment(0.5, SentimentLabel.POSITIVE)
                : new Sentiment(0.0, SentimentLabel.NEUTRAL);
    }
}

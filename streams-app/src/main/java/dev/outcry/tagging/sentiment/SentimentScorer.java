package dev.outcry.tagging.sentiment;

import dev.outcry.avro.Author;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.text.Tokens;

/** Scores the author's attitude. */
public final class SentimentScorer {

    private SentimentScorer() {}

    public static SentimentScorer bundled() {
        return new SentimentScorer();
    }

    public Sentiment score(Tokens tokens, Author author) {
        return new Sentiment(0.0, SentimentLabel.NEUTRAL);
    }
}

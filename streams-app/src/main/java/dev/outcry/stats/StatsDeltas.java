package dev.outcry.stats;

import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.avro.state.StatsDelta;
import java.util.List;

/** Makes deltas of single messages and escalations. */
final class StatsDeltas {

    private StatsDeltas() {}

    static StatsDelta ofMessage(Sentiment sentiment, long customer, long at) {
        int millionths = Sentiments.millionths(sentiment);
        return new StatsDelta(
                1L,
                is(SentimentLabel.NEGATIVE, sentiment),
                is(SentimentLabel.NEUTRAL, sentiment),
                is(SentimentLabel.POSITIVE, sentiment),
                (long) millionths,
                millionths,
                0L,
                List.of(customer),
                at);
    }

    static StatsDelta ofEscalation(long at) {
        return new StatsDelta(0L, 0L, 0L, 0L, 0L, Sentiments.NO_LOWEST, 1L, List.of(), at);
    }

    private static long is(SentimentLabel label, Sentiment sentiment) {
        return sentiment.getLabel() == label ? 1 : 0;
    }
}

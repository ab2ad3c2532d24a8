package dev.outcry.stats;

import dev.outcry.avro.Granularity;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.avro.state.StatsDelta;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes deltas and adds them up; the order and the grouping of additions don't matter. */
public final class StatsDeltas {

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

    /** The sum of two deltas. */
    public static StatsDelta add(StatsDelta one, StatsDelta other) {
        return new StatsDelta(
                one.getMessages() + other.getMessages(),
                one.getNegative() + other.getNegative(),
                one.getNeutral() + other.getNeutral(),
                one.getPositive() + other.getPositive(),
                one.getSentimentSum() + other.getSentimentSum(),
                Math.min(one.getSentimentLowest(), other.getSentimentLowest()),
                one.getEscalations() + other.getEscalations(),
                HashSets.union(one.getCustomers(), other.getCustomers()),
                Math.max(one.getLatestAt(), other.getLatestAt()));
    }

    /** Folds the deltas of minutes to those of minutes, hours and days. */
    public static Map<ScenarioStatsKey, StatsDelta> fold(Map<ScenarioStatsKey, StatsDelta> minutes) {
        Map<ScenarioStatsKey, StatsDelta> all = new LinkedHashMap<>(minutes);
        for (Granularity coarser : List.of(Granularity.HOUR, Granularity.DAY)) {
            minutes.forEach((cell, delta) -> all.merge(Windows.widen(cell, coarser), delta, StatsDeltas::add));
        }
        return all;
    }

    private static long is(SentimentLabel label, Sentiment sentiment) {
        return sentiment.getLabel() == label ? 1 : 0;
    }
}

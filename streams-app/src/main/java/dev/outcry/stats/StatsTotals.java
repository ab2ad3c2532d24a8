package dev.outcry.stats;

import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.avro.state.StatsTotal;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Adds deltas to the total of a cell, and publishes it. */
public final class StatsTotals {

    private StatsTotals() {}

    /** The total with a delta added; a cell without a total starts from nothing. */
    public static StatsTotal add(@Nullable StatsTotal total, StatsDelta delta) {
        byte[] before = total == null ? DistinctCount.NOTHING : bytes(total);
        ByteBuffer customers = ByteBuffer.wrap(DistinctCount.add(before, delta.getCustomers()));
        if (total == null) {
            return new StatsTotal(
                    delta.getMessages(),
                    delta.getNegative(),
                    delta.getNeutral(),
                    delta.getPositive(),
                    delta.getSentimentSum(),
                    delta.getSentimentLowest(),
                    delta.getEscalations(),
                    customers);
        }
        return new StatsTotal(
                total.getMessages() + delta.getMessages(),
                total.getNegative() + delta.getNegative(),
                total.getNeutral() + delta.getNeutral(),
                total.getPositive() + delta.getPositive(),
                total.getSentimentSum() + delta.getSentimentSum(),
                Math.min(total.getSentimentLowest(), delta.getSentimentLowest()),
                total.getEscalations() + delta.getEscalations(),
                customers);
    }

    /** The record that replaces the cell's last one. */
    public static ScenarioStats publish(ScenarioStatsKey cell, StatsTotal total) {
        return new ScenarioStats(
                cell.getWindowStart(),
                Windows.end(cell),
                cell.getGranularity(),
                cell.getScenario(),
                cell.getChannel(),
                cell.getProduct(),
                total.getMessages(),
                DistinctCount.estimate(bytes(total)),
                total.getNegative(),
                total.getNeutral(),
                total.getPositive(),
                Sentiments.mean(total.getSentimentSum(), total.getMessages()),
                Sentiments.lowest(total.getSentimentLowest(), total.getMessages()),
                total.getEscalations());
    }

    private static byte[] bytes(StatsTotal total) {
        byte[] copy = new byte[total.getCustomers().remaining()];
        total.getCustomers().duplicate().get(copy);
        return copy;
    }
}

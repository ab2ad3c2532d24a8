package dev.outcry.stats;

import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.avro.state.StatsTotal;
import java.nio.ByteBuffer;
import org.apache.datasketches.hll.HllSketch;
import org.jspecify.annotations.Nullable;

/** Adds deltas to the total of a cell, and publishes it. */
public final class StatsTotals {

    /** 2^11 registers: an error of 4.6 % at most in 95 of 100 cells, in 1 kB. */
    private static final int LOG2_REGISTERS = 11;

    private StatsTotals() {}

    /** The total with a delta added; a cell without a total starts from nothing. */
    public static StatsTotal add(@Nullable StatsTotal total, StatsDelta delta) {
        HllSketch sketch = total == null ? new HllSketch(LOG2_REGISTERS) : sketch(total);
        for (long customer : delta.getCustomers()) {
            sketch.update(customer);
        }
        ByteBuffer customers = ByteBuffer.wrap(sketch.toCompactByteArray());
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
                customers(total),
                total.getNegative(),
                total.getNeutral(),
                total.getPositive(),
                Sentiments.mean(total.getSentimentSum(), total.getMessages()),
                Sentiments.lowest(total.getSentimentLowest(), total.getMessages()),
                total.getEscalations());
    }

    /** The composite estimate: unlike the sketch's other one, it does not depend on the order of updates. */
    private static long customers(StatsTotal total) {
        return Math.round(sketch(total).getCompositeEstimate());
    }

    private static HllSketch sketch(StatsTotal total) {
        ByteBuffer bytes = total.getCustomers().duplicate();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HllSketch.heapify(copy);
    }
}

package dev.outcry.stats;

import dev.outcry.avro.Channel;
import dev.outcry.avro.Granularity;
import dev.outcry.avro.ScenarioStatsKey;
import java.time.Instant;

/**
 * A cell of the scenario aggregates in memory, where it is looked up for every row of every message: a key record of
 * Avro walks through its schema to be hashed.
 *
 * @param start start of the window, in milliseconds since the epoch
 * @param granularity length of the window
 * @param row ALL, NONE or a scenario
 * @param channel the channel
 * @param product the product, or the empty string
 */
record StatsCell(long start, Granularity granularity, String row, Channel channel, String product) {

    /** The same cell of a coarser granularity. */
    StatsCell widen(Granularity coarser) {
        return new StatsCell(Windows.start(start, coarser), coarser, row, channel, product);
    }

    ScenarioStatsKey key() {
        return new ScenarioStatsKey(Instant.ofEpochMilli(start), granularity, row, channel, product);
    }
}

package dev.outcry.stats;

import dev.outcry.avro.Sentiment;

/** Sentiment in millionths: whole numbers add up the same in any order, doubles don't. */
final class Sentiments {

    /** The lowest sentiment of no message at all: above or equal to any other. */
    static final int NO_LOWEST = 1_000_000;

    private static final double MILLION = 1_000_000.0;

    private Sentiments() {}

    static int millionths(Sentiment sentiment) {
        return (int) Math.round(sentiment.getScore() * MILLION);
    }

    static double mean(long sum, long messages) {
        return messages == 0 ? 0.0 : sum / MILLION / messages;
    }

    static double lowest(int millionths, long messages) {
        return messages == 0 ? 0.0 : millionths / MILLION;
    }
}

package dev.outcry.tagging.sentiment;

import dev.outcry.avro.Author;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;

/**
 * Scores the author's attitude from -1 to 1: a lexicon of weighted words and phrases, turned by negation, degree,
 * contrast, capitals and punctuation. Immutable and safe for use by many threads.
 */
public final class SentimentScorer {

    /** Scores below are NEGATIVE. */
    static final double NEGATIVE_BELOW = -0.2;

    /** Scores above are POSITIVE. */
    static final double POSITIVE_ABOVE = 0.5;

    private static final double SOFTNESS = 12;
    private static final int SHORT = 20;
    private static final double AGENT = 0.5;
    private static final double COMPLAINT = 0.6;
    private static final double SURE = 0.85;
    private static final double REQUEST = 0.7;
    private static final double REQUEST_LABEL = 0.4;

    private final Lexicon lexicon;
    private final ThreadLocal<int[]> scratch = ThreadLocal.withInitial(() -> new int[512]);

    private SentimentScorer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** With the lexicon that comes with the program. */
    public static SentimentScorer bundled() {
        return new SentimentScorer(Lexicon.bundled());
    }

    /** Scores words. Agents write kindly whatever the matter, so their words count half. */
    public Sentiment score(Tokens tokens, Author author) {
        double sum = new SentenceScore(lexicon, tokens, ids(tokens)).sum() * shortening(tokens.count());
        double weighed = author == Author.AGENT ? sum * AGENT * (sum > 0 ? 1 : 0.2) : sum;
        return sentiment(weighed / Math.sqrt(weighed * weighed + SOFTNESS));
    }

    /** Long mail gathers kind words in passing: beyond a tweet's length each word counts less. */
    private static double shortening(int words) {
        return words <= SHORT ? 1 : Math.sqrt((double) SHORT / words);
    }

    /** The words that it looks for. */
    public WordTable words() {
        return lexicon.words();
    }

    /** A score with its label. */
    public static Sentiment sentiment(double score) {
        return sentiment(score, score);
    }

    private static Sentiment sentiment(double score, double leaning) {
        SentimentLabel label = leaning < NEGATIVE_BELOW
                ? SentimentLabel.NEGATIVE
                : leaning > POSITIVE_ABOVE ? SentimentLabel.POSITIVE : SentimentLabel.NEUTRAL;
        return new Sentiment(Math.round(score * 1000) / 1000.0, label);
    }

    /**
     * What the words' score becomes when they also make a complaint, as sure as {@code confidence} from 0 to 1: lower,
     * the less the words have said it themselves, and never below -1. Kind words hold against an unsure complaint only.
     * The label goes down further than the score, since a polite complaint is one.
     */
    public static Sentiment withComplaint(Sentiment words, double confidence) {
        double score = words.getScore();
        double untold = 1 + Math.min(score, 0);
        double praise = Math.max(score, 0);
        double weight = confidence >= SURE ? 1 + praise / 2 : 1 - praise;
        double step = COMPLAINT * confidence;
        return sentiment(score - step * untold * untold * weight, score - step * (1 + score));
    }

    /** What the words' score becomes when they make a request and no complaint: rather neutral, the label above all. */
    public static Sentiment withRequest(Sentiment words) {
        double score = words.getScore();
        return sentiment(score < 0 ? score * REQUEST : score, score * REQUEST_LABEL);
    }

    private int[] ids(Tokens tokens) {
        int[] ids = scratch.get();
        if (ids.length < tokens.count()) {
            ids = new int[tokens.count() * 2];
            scratch.set(ids);
        }
        for (int token = 0; token < tokens.count(); token++) {
            ids[token] = lexicon.word(tokens, token);
        }
        return ids;
    }
}

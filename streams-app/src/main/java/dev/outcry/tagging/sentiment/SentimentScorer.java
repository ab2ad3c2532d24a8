package dev.outcry.tagging.sentiment;

import dev.outcry.avro.Author;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;

/**
 * Scores the author's attitude from -1 to 1: a lexicon of weighted words and phrases, turned by negation, degree,
 * contrast, capitals and punctuation. Immutable and safe for use by many threads.
 */
public final class SentimentScorer {

    /** Scores below are NEGATIVE. */
    static final double NEGATIVE_BELOW = -0.22;

    /** Scores above are POSITIVE. */
    static final double POSITIVE_ABOVE = 0.38;

    private static final double SOFTNESS = 12;
    private static final double SHOUTED = 1.3;
    private static final double EMPHATIC = 1.2;
    private static final double BEFORE_CONTRAST = 0.5;
    private static final double NEGATED_PRAISE = -0.7;
    private static final double NEGATED_BLAME = -0.3;
    private static final double AGENT = 0.5;
    private static final double COMPLAINT = 0.45;
    private static final int NEGATION_REACH = 3;

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
        int[] ids = ids(tokens);
        double sum = 0;
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            sum += sentence(tokens, sentence, ids);
        }
        double weighed = author == Author.AGENT ? sum * AGENT * (sum > 0 ? 1 : 0.2) : sum;
        return sentiment(weighed / Math.sqrt(weighed * weighed + SOFTNESS));
    }

    /** A score with its label. */
    public static Sentiment sentiment(double score) {
        double rounded = Math.round(score * 1000) / 1000.0;
        SentimentLabel label = rounded < NEGATIVE_BELOW
                ? SentimentLabel.NEGATIVE
                : rounded > POSITIVE_ABOVE ? SentimentLabel.POSITIVE : SentimentLabel.NEUTRAL;
        return new Sentiment(rounded, label);
    }

    /** What the words' score becomes when they also make a complaint, as sure as {@code confidence} from 0 to 1. */
    public static Sentiment withComplaint(Sentiment words, double confidence) {
        return sentiment(Math.max(-1, Math.min(words.getScore(), 0.2) - COMPLAINT * confidence));
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

    private double sentence(Tokens tokens, int sentence, int[] ids) {
        int from = tokens.sentenceFrom(sentence);
        int to = tokens.sentenceTo(sentence);
        double sum = 0;
        int at = from;
        while (at < to) {
            if (Modifiers.contrasts(tokens, at)) {
                sum *= BEFORE_CONTRAST;
            }
            int length = ids[at] < 0 ? 1 : Math.max(1, lexicon.phrase(ids, at, to));
            sum += ids[at] < 0 ? 0 : weight(tokens, ids, from, at, length);
            at += length;
        }
        boolean emphatic = (tokens.sentenceMarks(sentence) & TokenFlag.EMPHATIC) != 0;
        return emphatic ? sum * EMPHATIC : sum;
    }

    private double weight(Tokens tokens, int[] ids, int from, int at, int length) {
        double weight = length > 1 ? lexicon.phraseWeight(ids, at, length) : lexicon.weight(ids[at]);
        if (weight == 0) {
            return 0;
        }
        weight *= (tokens.flags(at) & TokenFlag.CAPS) != 0 ? SHOUTED : 1;
        if ((tokens.flags(at) & TokenFlag.QUOTED) != 0) {
            weight *= 0.5;
        }
        boolean negated = false;
        for (int before = at - 1; before >= Math.max(from, at - NEGATION_REACH); before--) {
            if ((tokens.flags(before) & TokenFlag.PAUSE) != 0) {
                break;
            }
            weight *= before == at - 1 ? Modifiers.degree(tokens, before) : 1;
            negated |= Modifiers.negates(tokens, before);
        }
        return negated ? weight * (weight > 0 ? NEGATED_PRAISE : NEGATED_BLAME) : weight;
    }
}

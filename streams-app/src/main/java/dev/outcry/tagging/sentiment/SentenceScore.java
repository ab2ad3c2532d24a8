package dev.outcry.tagging.sentiment;

import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;

/** Adds up the weights of one message, sentence by sentence; one for each message, not shared. */
final class SentenceScore {

    private static final double SHOUTED = 1.25;
    private static final double STRETCHED = 1.25;
    private static final double QUOTED = 0.6;
    private static final double EXCLAIMED = 0.12;
    private static final int MOST_EXCLAIMED = 4;
    private static final double ASKED = 0.8;
    private static final double BEFORE_CONTRAST = 0.4;
    private static final double AFTER_CONTRAST = 1.15;
    private static final double BEFORE_CONTRASTING_SENTENCE = 0.8;
    private static final double CONCEDED = 0.7;
    private static final double WISHED = 0.5;
    private static final double NEGATED_PRAISE = -0.55;
    private static final double NEGATED_BLAME = -0.4;
    private static final double NEVER_SO = 1.3;
    private static final double BARE_NEGATION = -0.6;
    private static final double IRONY = -0.3;
    private static final double COMPLAINS = -1;
    private static final int REACH = 4;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final int[] ids;
    private final Tally message = new Tally();
    private final Tally sentence = new Tally();
    private double opening;
    private double praise;
    private boolean contrasts;

    SentenceScore(Lexicon lexicon, Tokens tokens, int[] ids) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** The sum over all sentences; praise that opens a complaint is taken for irony. */
    double sum() {
        for (int s = 0; s < tokens.sentences(); s++) {
            sentence.clear();
            opening = 0;
            read(tokens.sentenceFrom(s), tokens.sentenceTo(s), tokens.sentenceMarks(s));
            double emphasis = emphasis(s);
            message.add(sentence, emphasis);
            praise += opening * emphasis;
        }
        double rest = message.sum();
        boolean ironic = praise > 0 && rest < COMPLAINS && !contrasts;
        message.add(ironic ? praise * IRONY : praise);
        return message.sum();
    }

    private void read(int from, int to, int marks) {
        double factor = 1;
        boolean first = true;
        boolean negated = false;
        int at = from;
        while (at < to) {
            int role = role(at);
            if ((role & Modifiers.CONTRAST) != 0) {
                contrast(at == from);
            }
            negated |= (role & Modifiers.NEGATION) != 0;
            factor = factor(role, factor);
            int length = ids[at] < 0 ? 1 : Math.max(1, lexicon.phrase(ids, at, to));
            double weight = weight(from, at, length) * factor;
            if (first && weight > 0 && (role & Modifiers.PRAISE) != 0) {
                opening += weight;
            } else {
                sentence.add(weight);
            }
            first &= (tokens.flags(at) & TokenFlag.HANDLE) != 0;
            at += length;
        }
        boolean told = !sentence.isEmpty() || opening != 0 || (marks & TokenFlag.QUESTION) != 0;
        sentence.add(negated && !told ? BARE_NEGATION : 0);
    }

    private int role(int at) {
        return ids[at] < 0 ? 0 : lexicon.role(ids[at]);
    }

    private void contrast(boolean opens) {
        if (opens) {
            message.scale(BEFORE_CONTRASTING_SENTENCE);
            praise *= BEFORE_CONTRASTING_SENTENCE;
        }
        sentence.scale(BEFORE_CONTRAST);
        opening *= BEFORE_CONTRAST;
        contrasts = true;
    }

    private static double factor(int role, double factor) {
        if ((role & Modifiers.CONTRAST) != 0) {
            return AFTER_CONTRAST;
        }
        return (role & Modifiers.CONCESSION) != 0 ? CONCEDED : factor;
    }

    private double emphasis(int s) {
        double loud = 1 + EXCLAIMED * Math.min(MOST_EXCLAIMED, tokens.exclamations(s));
        boolean asked = (tokens.sentenceMarks(s) & (TokenFlag.QUESTION | TokenFlag.EMPHATIC)) == TokenFlag.QUESTION;
        return asked ? loud * ASKED : loud;
    }

    private double weight(int from, int at, int length) {
        int flags = tokens.flags(at);
        if (ids[at] < 0) {
            return (flags & TokenFlag.HASHTAG) != 0 ? lexicon.hashtag(tokens, at) : 0;
        }
        double weight = length > 1 ? lexicon.phraseWeight(ids, at, length) : lexicon.weight(ids[at]);
        if (weight == 0) {
            return 0;
        }
        weight *= (flags & TokenFlag.CAPS) != 0 ? SHOUTED : 1;
        weight *= (flags & TokenFlag.STRETCHED) != 0 ? STRETCHED : 1;
        weight *= (flags & TokenFlag.QUOTED) != 0 ? QUOTED : 1;
        boolean alone = (flags & TokenFlag.EMOJI) != 0 || (length == 1 && (role(at) & Modifiers.EXCLAIMED) != 0);
        return alone ? weight : turned(weight, from, at);
    }

    /** What the words before make of it. */
    private double turned(double plain, int from, int at) {
        double weight = plain;
        int roles = 0;
        for (int before = at - 1; before >= Math.max(from, at - REACH); before--) {
            if ((tokens.flags(before) & TokenFlag.PAUSE) != 0) {
                break;
            }
            if (ids[before] >= 0) {
                weight *= before >= at - 2 ? lexicon.degree(ids[before]) : 1;
                roles |= lexicon.role(ids[before]);
            }
        }
        if ((roles & Modifiers.NEVER_SO) == Modifiers.NEVER_SO) {
            return weight * NEVER_SO;
        }
        if ((roles & Modifiers.NEGATION) != 0) {
            return weight * (weight > 0 ? NEGATED_PRAISE : NEGATED_BLAME);
        }
        return weight > 0 && (roles & Modifiers.WISH) != 0 ? weight * WISHED : weight;
    }
}

package dev.outcry.tagging.sentiment;

import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;

/** Adds up the weights of one message, sentence by sentence; one for each message, not shared. */
final class SentenceScore {

    private static final double SHOUTED = 1.25;
    private static final double STRETCHED = 1.15;
    private static final double QUOTED = 0.6;
    private static final double EXCLAIMED = 1.1;
    private static final double EMPHATIC = 1.2;
    private static final double ASKED = 0.7;
    private static final double BEFORE_CONTRAST = 0.5;
    private static final double AFTER_CONTRAST = 1.3;
    private static final double CONCEDED = 0.7;
    private static final double WISHED = 0.4;
    private static final double NEGATED_PRAISE = -0.7;
    private static final double NEGATED_BLAME = -0.4;
    private static final double IRONY = -0.4;
    private static final double COMPLAINS = -1;
    private static final int REACH = 4;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final int[] ids;
    private double praise;
    private double rest;
    private boolean contrasts;

    SentenceScore(Lexicon lexicon, Tokens tokens, int[] ids) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** The sum over all sentences; praise that opens a complaint is taken for irony. */
    double sum() {
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            add(sentence);
        }
        boolean ironic = praise > 0 && rest < COMPLAINS && !contrasts;
        return rest + (ironic ? praise * IRONY : praise);
    }

    private void add(int sentence) {
        int from = tokens.sentenceFrom(sentence);
        int to = tokens.sentenceTo(sentence);
        double sum = 0;
        double opening = 0;
        double factor = 1;
        boolean first = true;
        int at = from;
        while (at < to) {
            int role = ids[at] < 0 ? 0 : lexicon.role(ids[at]);
            if ((role & Modifiers.CONTRAST) != 0) {
                sum *= BEFORE_CONTRAST;
                opening *= BEFORE_CONTRAST;
                contrasts = true;
            }
            factor = factor(role, factor);
            int length = ids[at] < 0 ? 1 : Math.max(1, lexicon.phrase(ids, at, to));
            double weight = ids[at] < 0 ? 0 : weight(from, at, length) * factor;
            if (first && weight > 0 && (role & Modifiers.PRAISE) != 0) {
                opening += weight;
            } else {
                sum += weight;
            }
            first &= (tokens.flags(at) & TokenFlag.HANDLE) != 0;
            at += length;
        }
        double emphasis = emphasis(tokens.sentenceMarks(sentence));
        rest += sum * emphasis;
        praise += opening * emphasis;
    }

    private static double factor(int role, double factor) {
        if ((role & Modifiers.CONTRAST) != 0) {
            return AFTER_CONTRAST;
        }
        return (role & Modifiers.CONCESSION) != 0 ? CONCEDED : factor;
    }

    private static double emphasis(int marks) {
        if ((marks & TokenFlag.QUESTION) != 0) {
            return ASKED;
        }
        if ((marks & TokenFlag.EMPHATIC) != 0) {
            return EMPHATIC;
        }
        return (marks & TokenFlag.EXCLAMATION) != 0 ? EXCLAIMED : 1;
    }

    private double weight(int from, int at, int length) {
        double weight = length > 1 ? lexicon.phraseWeight(ids, at, length) : lexicon.weight(ids[at]);
        if (weight == 0) {
            return 0;
        }
        int flags = tokens.flags(at);
        weight *= (flags & TokenFlag.CAPS) != 0 ? SHOUTED : 1;
        weight *= (flags & TokenFlag.STRETCHED) != 0 ? STRETCHED : 1;
        weight *= (flags & TokenFlag.QUOTED) != 0 ? QUOTED : 1;
        return (flags & TokenFlag.EMOJI) != 0 ? weight : turned(weight, from, at);
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
        if ((roles & Modifiers.NEGATION) != 0) {
            return weight * (weight > 0 ? NEGATED_PRAISE : NEGATED_BLAME);
        }
        return weight > 0 && (roles & Modifiers.WISH) != 0 ? weight * WISHED : weight;
    }
}

package dev.outcry.tagging.text;

/** Copies tokens out of a tokenizer's own memory, so that what reads them can be measured without the tokenizer. */
public final class TokenCopy {

    private TokenCopy() {}

    /** Tokens of their own, equal to these. */
    public static Tokens of(Tokens tokens) {
        Tokens copy = new Tokens();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            if (sentence == tokens.bodySentence()) {
                copy.beginBody();
            }
            for (int token = tokens.sentenceFrom(sentence); token < tokens.sentenceTo(sentence); token++) {
                add(tokens, token, copy);
            }
            copy.endSentence(tokens.sentenceMarks(sentence));
        }
        if (tokens.bodySentence() == tokens.sentences()) {
            copy.beginBody();
        }
        return copy;
    }

    private static void add(Tokens tokens, int token, Tokens copy) {
        int mark = copy.mark();
        int alternative = tokens.alternativeLength(token);
        int from = tokens.charFrom(token);
        for (int i = from; i < from + tokens.charLength(token) + alternative; i++) {
            copy.append(tokens.chars()[i]);
        }
        copy.add(mark, alternative, tokens.start(token), tokens.end(token), tokens.flags(token));
    }
}

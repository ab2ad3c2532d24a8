package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;

/**
 * What conditions look at.
 *
 * @param words words of the body, short forms counted once
 * @param shouting three words or more, and most letters of the message, are capitals
 * @param question a sentence ends with a question mark
 * @param exclamation a sentence ends with an exclamation mark
 * @param sentiment the score, from -1 to 1
 */
record MessageFacts(int words, boolean shouting, boolean question, boolean exclamation, double sentiment) {

    /** Those of a message without words. */
    static final MessageFacts NOTHING = new MessageFacts(0, false, false, false, 0);

    private static final int SHOUTED_WORDS = 3;

    static MessageFacts of(Tokens tokens, double sentiment) {
        int words = 0;
        int capitals = 0;
        int shouted = 0;
        int letters = 0;
        int body = tokens.bodySentence() < tokens.sentences()
                ? tokens.sentenceFrom(tokens.bodySentence())
                : tokens.count();
        for (int token = 0; token < tokens.count(); token++) {
            int flags = tokens.flags(token);
            if ((flags & (TokenFlag.CONTINUED | TokenFlag.EMOJI)) != 0) {
                continue;
            }
            words += token >= body ? 1 : 0;
            int length = (flags & TokenFlag.NUMBER) != 0 ? 0 : tokens.end(token) - tokens.start(token);
            letters += length;
            capitals += (flags & TokenFlag.CAPS) != 0 ? length : 0;
            shouted += (flags & TokenFlag.CAPS) != 0 ? 1 : 0;
        }
        int marks = marks(tokens);
        return new MessageFacts(
                words,
                shouted >= SHOUTED_WORDS && capitals * 2 > letters,
                (marks & TokenFlag.QUESTION) != 0,
                (marks & TokenFlag.EXCLAMATION) != 0,
                sentiment);
    }

    private static int marks(Tokens tokens) {
        int marks = 0;
        for (int sentence = tokens.bodySentence(); sentence < tokens.sentences(); sentence++) {
            marks |= tokens.sentenceMarks(sentence);
        }
        return marks;
    }
}

package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as other matchers read it: its words as our tokenizer gives them, each sentence between the marks
 * {@link #BEGIN} and {@link #END}. So all matchers answer the same question, and none pays for reading the text.
 */
public final class WordText {

    /** Stands before a sentence's first word. */
    public static final String BEGIN = "^";

    /** Stands behind a sentence's last word. */
    public static final String END = "$";

    private WordText() {}

    /** The words and marks, one after the other. */
    public static List<String> words(Tokens tokens) {
        List<String> words = new ArrayList<>();
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            words.add(BEGIN);
            for (int token = tokens.sentenceFrom(sentence); token < tokens.sentenceTo(sentence); token++) {
                words.add(tokens.text(token));
            }
            words.add(END);
        }
        return words;
    }

    /** The same as one line, each word with a space before and behind it. */
    public static String line(Tokens tokens) {
        return ' ' + String.join(" ", words(tokens)) + ' ';
    }
}

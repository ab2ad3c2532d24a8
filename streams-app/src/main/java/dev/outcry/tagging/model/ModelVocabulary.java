package dev.outcry.tagging.model;

import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that the model knows, numbered. The first numbers are kinds: what stands for every link, amount of money or
 * word that isn't known. Immutable.
 */
public final class ModelVocabulary {

    /** The kinds, in the order of their numbers; none of them can be a token's text. */
    public static final List<String> KINDS = List.of(
            "<none>",
            "<unknown>",
            "<url>",
            "<email>",
            "<handle>",
            "<money>",
            "<number>",
            "<emoji>",
            "<?>",
            "<!>",
            "<!!>",
            "<caps>");

    /** Before the first word and after the last. */
    static final int NONE = 0;

    /** A word that isn't known. */
    public static final int UNKNOWN = 1;

    private static final int URL = 2;
    private static final int EMAIL = 3;
    private static final int HANDLE = 4;
    private static final int MONEY = 5;
    private static final int NUMBER = 6;
    private static final int EMOJI = 7;
    static final int QUESTION = 8;
    static final int EXCLAMATION = 9;
    static final int EMPHATIC = 10;
    static final int CAPS = 11;

    private final WordTable table;

    /** @param words distinct words, without the kinds */
    public ModelVocabulary(List<String> words) {
        List<String> all = new ArrayList<>(KINDS);
        all.addAll(words);
        this.table = new WordTable(all);
    }

    /** The number of a token. */
    int number(Tokens tokens, int token) {
        int kind = certainKind(tokens.flags(token));
        if (kind != UNKNOWN) {
            return kind;
        }
        int word = table.findEither(tokens, token);
        return word >= 0 ? word : likelyKind(tokens.flags(token));
    }

    private static int certainKind(int flags) {
        if ((flags & (TokenFlag.URL | TokenFlag.EMAIL | TokenFlag.HANDLE)) != 0) {
            return (flags & TokenFlag.URL) != 0 ? URL : (flags & TokenFlag.EMAIL) != 0 ? EMAIL : HANDLE;
        }
        int amount = TokenFlag.MONEY | TokenFlag.NUMBER;
        return (flags & amount) == amount ? MONEY : UNKNOWN;
    }

    private static int likelyKind(int flags) {
        if ((flags & TokenFlag.NUMBER) != 0) {
            return NUMBER;
        }
        return (flags & TokenFlag.EMOJI) != 0 ? EMOJI : UNKNOWN;
    }

    WordTable words() {
        return table;
    }

    /** The word of that number. */
    public String word(int number) {
        return table.word(number);
    }

    /** How many numbers there are, kinds included. */
    public int size() {
        return table.size();
    }
}

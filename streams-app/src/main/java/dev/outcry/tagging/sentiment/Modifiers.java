package dev.outcry.tagging.sentiment;

import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;
import java.util.List;

/** Words that turn what follows: negations, and words of degree. */
final class Modifiers {

    private static final WordTable NEGATIONS = new WordTable(
            List.of("not", "never", "no", "without", "hardly", "nothing", "neither", "nor", "nobody", "none", "zero"));
    private static final WordTable STRONGER = new WordTable(List.of(
            "very",
            "really",
            "so",
            "extremely",
            "absolutely",
            "totally",
            "completely",
            "utterly",
            "incredibly",
            "such",
            "deeply",
            "truly",
            "bloody",
            "fucking",
            "damn",
            "total",
            "complete",
            "absolute",
            "utter",
            "beyond",
            "super"));
    private static final WordTable WEAKER = new WordTable(List.of(
            "slightly", "somewhat", "bit", "little", "fairly", "rather", "mildly", "kind", "sort", "quite", "almost"));
    private static final WordTable CONTRASTS =
            new WordTable(List.of("but", "however", "yet", "although", "though", "except"));

    private Modifiers() {}

    static boolean negates(Tokens tokens, int token) {
        return contains(NEGATIONS, tokens, token);
    }

    static boolean contrasts(Tokens tokens, int token) {
        return contains(CONTRASTS, tokens, token);
    }

    /** The factor by which the word changes the next one's weight. */
    static double degree(Tokens tokens, int token) {
        if (contains(STRONGER, tokens, token)) {
            return 1.35;
        }
        return contains(WEAKER, tokens, token) ? 0.6 : 1;
    }

    private static boolean contains(WordTable table, Tokens tokens, int token) {
        int from = tokens.charFrom(token);
        int length = tokens.charLength(token);
        return table.find(tokens.chars(), from, length, WordTable.hash(tokens.chars(), from, length)) >= 0;
    }
}

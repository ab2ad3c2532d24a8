package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.TokenFlag;
import java.util.List;
import java.util.Set;

/** The kinds of token that patterns name: {@code {#number}}. */
final class Kinds {

    private static final List<String> ORDER = List.of(
            "number",
            "money",
            "url",
            "email",
            "handle",
            "hashtag",
            "emoji",
            "caps",
            "capitalised",
            "quoted",
            "masked",
            "unknown");
    private static final int[] FLAGS = {
        TokenFlag.NUMBER,
        TokenFlag.MONEY,
        TokenFlag.URL,
        TokenFlag.EMAIL,
        TokenFlag.HANDLE,
        TokenFlag.HASHTAG,
        TokenFlag.EMOJI,
        TokenFlag.CAPS,
        TokenFlag.CAPITALISED,
        TokenFlag.QUOTED,
        TokenFlag.MASKED,
    };

    /** How often a kind occurs, in the unit of {@link WordFrequency}. */
    private static final double[] FREQUENCY = {150, 30, 10, 5, 10, 5, 20, 60, 900, 60, 2, 1500};

    static final Set<String> NAMES = Set.copyOf(ORDER);
    static final int COUNT = ORDER.size();
    static final int UNKNOWN = COUNT - 1;

    private Kinds() {}

    static int number(String name) {
        return ORDER.indexOf(name);
    }

    /** The flag of a kind other than {@link #UNKNOWN}. */
    static int flag(int kind) {
        return FLAGS[kind];
    }

    static double frequency(int kind) {
        return FREQUENCY[kind];
    }
}

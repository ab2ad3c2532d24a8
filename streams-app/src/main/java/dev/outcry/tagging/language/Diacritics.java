package dev.outcry.tagging.language;

import java.util.List;
import java.util.Map;

/**
 * Letters that only some languages have, folded away in tokens. One look at a text tells all of them that it has, as
 * bits. Immutable.
 */
final class Diacritics {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("es", "\u00f1\u00bf\u00a1\u00e1\u00ed\u00f3\u00fa"),
            Map.entry("de", "\u00df\u00e4\u00f6\u00fc"),
            Map.entry("fr", "\u00e8\u00ea\u00e7\u00e0\u0153\u00f9\u00ee\u00e9"),
            Map.entry("pt", "\u00e3\u00f5\u00e7\u00ea\u00e1\u00f3\u00ed"),
            Map.entry("it", "\u00e8\u00f2\u00e0\u00f9"),
            Map.entry("pl", "\u0142\u0105\u0119\u017c\u017a\u015b\u0107"),
            Map.entry("tr", "\u011f\u0131\u015f\u0130\u00fc\u00f6"),
            Map.entry("sv", "\u00e5\u00e4\u00f6"),
            Map.entry("da", "\u00f8\u00e6\u00e5"),
            Map.entry("cs", "\u0159\u011b\u016f\u010d\u017e\u0161"),
            Map.entry("hu", "\u0151\u0171\u00f6"),
            Map.entry("ro", "\u021b\u0219\u0103\u0163\u015f"),
            Map.entry("vi", "\u01a1\u01b0\u0111\u1ea1\u1ec7\u1ed9\u1ebf\u00f4"));

    private static final int FIRST = 0x80;
    private static final int LAST = 0x1fff;

    private final long[] bits = new long[LAST + 1 - FIRST];
    private final long[] ofLanguage;

    /** Numbers the letters of these languages. */
    Diacritics(List<String> languages) {
        this.ofLanguage = new long[languages.size()];
        int numbered = 0;
        for (int language = 0; language < ofLanguage.length; language++) {
            String letters = LETTERS.getOrDefault(languages.get(language), "");
            for (int i = 0; i < letters.length(); i++) {
                int at = letters.charAt(i) - FIRST;
                if (bits[at] == 0) {
                    bits[at] = 1L << numbered++;
                }
                ofLanguage[language] |= bits[at];
            }
        }
        if (numbered > Long.SIZE) {
            throw new IllegalStateException(numbered + " letters are more than " + Long.SIZE);
        }
    }

    /** The bit of a letter, or 0. */
    long bit(char c) {
        return c >= FIRST && c <= LAST ? bits[c - FIRST] : 0;
    }

    /** How many of a language's letters are among these bits. */
    int count(int language, long found) {
        return Long.bitCount(ofLanguage[language] & found);
    }
}

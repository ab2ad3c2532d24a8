package dev.outcry.tagging.language;

import org.jspecify.annotations.Nullable;

/** Tells the language where the script alone does. */
final class Scripts {

    private static final int LATIN = 0;
    private static final int CYRILLIC = 1;
    private static final int GREEK = 2;
    private static final int ARABIC = 3;
    private static final int HEBREW = 4;
    private static final int DEVANAGARI = 5;
    private static final int THAI = 6;
    private static final int HAN = 7;
    private static final int KANA = 8;
    private static final int HANGUL = 9;
    private static final int BENGALI = 10;
    private static final int KINDS = 11;
    private static final int FEWEST_LETTERS = 2;

    /** A letter counts as two Latin ones, since names of products stay Latin; where it is a syllable, as four. */
    private static final int LETTER = 2;

    private static final int SYLLABLE = 4;
    private static final String[] LANGUAGES = {"", "ru", "el", "ar", "he", "hi", "th", "zh", "ja", "ko", "bn"};
    private static final String UKRAINIAN = "\u0456\u0457\u0454\u0491\u0406\u0407\u0404\u0490";

    private Scripts() {}

    /** Whether it is a letter, beyond ASCII, of another script than Latin. */
    static boolean isOther(char c) {
        return kind(c) > LATIN;
    }

    /** The language of a text mostly in another script than Latin; null for the others. */
    static @Nullable String identify(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x0370 && kind(text.charAt(i)) > LATIN) {
                return count(text);
            }
        }
        return null;
    }

    private static @Nullable String count(String text) {
        int[] letters = new int[KINDS];
        boolean ukrainian = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = c < 0x80 ? (isAscii(c) ? LATIN : -1) : kind(c);
            if (kind >= 0) {
                letters[kind]++;
                ukrainian |= kind == CYRILLIC && UKRAINIAN.indexOf(c) >= 0;
            }
        }
        int best = largest(letters);
        if (best == LATIN
                || letters[best] < FEWEST_LETTERS
                || letters[best] * (best >= HAN && best <= HANGUL ? SYLLABLE : LETTER) < letters[LATIN]) {
            return null;
        }
        if (best == HAN && letters[KANA] > 0) {
            return LANGUAGES[KANA];
        }
        return best == CYRILLIC && ukrainian ? "uk" : LANGUAGES[best];
    }

    /** The commonest script besides Latin; Latin where there is no other. */
    private static int largest(int[] letters) {
        int best = LATIN;
        for (int kind = 1; kind < KINDS; kind++) {
            if (letters[kind] > 0 && (best == LATIN || letters[kind] > letters[best])) {
                best = kind;
            }
        }
        return best;
    }

    private static boolean isAscii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int kind(char c) {
        if (c < 0x0370) {
            return c >= 0xC0 && c < 0x0250 ? LATIN : -1;
        }
        if (c < 0x0700) {
            return nearEast(c);
        }
        if (c >= 0x0900 && c < 0x0980) {
            return DEVANAGARI;
        }
        if (c >= 0x0980 && c < 0x0A00) {
            return BENGALI;
        }
        if (c >= 0x0E00 && c < 0x0E80) {
            return THAI;
        }
        if (c >= 0x3040 && c < 0x3100) {
            return KANA;
        }
        if (c >= 0x3400 && c < 0xA000) {
            return HAN;
        }
        return c >= 0xAC00 && c < 0xD7B0 ? HANGUL : -1;
    }

    private static int nearEast(char c) {
        if (c < 0x0400) {
            return GREEK;
        }
        if (c < 0x0530) {
            return CYRILLIC;
        }
        return c >= 0x0600 ? ARABIC : c >= 0x0590 ? HEBREW : -1;
    }
}

package dev.outcry.tagging.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings a code point to the plain form in which words are compared: without accents, look-alike forms or invisible
 * signs.
 */
final class CharFolding {

    static final CharFolding STANDARD = new CharFolding();

    private static final int TABLE = 0x3000;
    private static final String QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02";
    private static final String APOSTROPHES = "\u2018\u2019\u201a\u201b`\u00b4\u02bc\u2032\uff07\u02b9\u02bb";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private final char[] table = new char[TABLE];
    private final Map<Integer, String> longer = new HashMap<>();

    private CharFolding() {
        for (int c = 0; c < TABLE; c++) {
            learn(c);
        }
        learnRange(0xFB00, 0xFB06);
        learnRange(0xFF01, 0xFF9F);
        learnRange(0x1D400, 0x1D7FF);
        learnRange(0x1F130, 0x1F149);
        longer.put((int) '\u00df', "ss");
        longer.put((int) '\u00e6', "ae");
        longer.put((int) '\u00c6', "AE");
        longer.put((int) '\u0153', "oe");
        longer.put((int) '\u0152', "OE");
        longer.put((int) '\u2026', "...");
        table['\u00f8'] = 'o';
        table['\u00d8'] = 'O';
        table['\u0142'] = 'l';
        table['\u0141'] = 'L';
        table['\u0131'] = 'i';
        table['\u0111'] = 'd';
        longer.keySet().stream().filter(c -> c < TABLE).forEach(c -> table[c] = '\uffff');
    }

    private void learnRange(int first, int last) {
        for (int c = first; c <= last; c++) {
            longer.put(c, decompose(c));
        }
    }

    private void learn(int c) {
        String plain = decompose(c);
        if (plain.length() == 1) {
            table[c] = plain.charAt(0);
        } else if (!plain.isEmpty()) {
            longer.put(c, plain);
        }
    }

    private static String decompose(int c) {
        String known = signs(c);
        if (known != null) {
            return known;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isAccent(part))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static @Nullable String signs(int c) {
        if (isInvisible(c)) {
            return "";
        }
        if (QUOTES.indexOf(c) >= 0) {
            return "\"";
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return "'";
        }
        if (DASHES.indexOf(c) >= 0) {
            return "-";
        }
        return isSymbol(c) ? Character.toString(c) : null;
    }

    private static boolean isSymbol(int c) {
        return c == '\u2028'
                || c == '\u2029'
                || (c >= 0x2190 && c < 0x2460)
                || (c >= 0x2500 && c < 0x2C00)
                || c == 0xA8;
    }

    private static boolean isAccent(int c) {
        return c >= 0x300 && c <= 0x36F;
    }

    private static boolean isInvisible(int c) {
        return c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0x180E
                || c == 0x034F;
    }

    /** Appends the folded form of a code point that stands at {@code start} to {@code end} of the original. */
    void fold(int c, int start, int end, FoldedText out) {
        if (c < TABLE) {
            char plain = table[c];
            if (plain == '\uffff') {
                spell(longer.get(c), start, end, out);
            } else if (plain != 0) {
                out.append(plain, start, end);
            }
        } else {
            foldRare(c, start, end, out);
        }
    }

    private void foldRare(int c, int start, int end, FoldedText out) {
        String plain = c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ? "" : longer.get(c);
        if (plain != null) {
            spell(plain, start, end, out);
        } else if (Character.isBmpCodePoint(c)) {
            out.append((char) c, start, end);
        } else {
            out.append(Character.highSurrogate(c), start, end);
            out.append(Character.lowSurrogate(c), start, end);
        }
    }

    private static void spell(@Nullable String plain, int start, int end, FoldedText out) {
        for (int i = 0; plain != null && i < plain.length(); i++) {
            out.append(plain.charAt(i), start, end);
        }
    }
}

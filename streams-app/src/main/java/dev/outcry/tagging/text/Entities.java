package dev.outcry.tagging.text;

import java.util.Map;

/** HTML character references, as helpdesks leave them in message bodies. */
final class Entities {

    private static final int LONGEST = 10;
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", (int) ' '),
            Map.entry("rsquo", (int) '\''),
            Map.entry("lsquo", (int) '\''),
            Map.entry("rdquo", (int) '"'),
            Map.entry("ldquo", (int) '"'),
            Map.entry("ndash", (int) '-'),
            Map.entry("mdash", (int) '-'),
            Map.entry("hellip", 0x2026),
            Map.entry("pound", 0xA3),
            Map.entry("euro", 0x20AC),
            Map.entry("eacute", (int) 'e'));

    private Entities() {}

    /** Folds the reference that begins at {@code at}; returns one past it, or {@code at} where none begins. */
    static int fold(String text, int at, FoldedText out) {
        int end = text.indexOf(';', at + 1);
        if (end < 0 || end - at > LONGEST) {
            return at;
        }
        int point = point(text.substring(at + 1, end));
        if (point < 0) {
            return at;
        }
        CharFolding.STANDARD.fold(point, at, end + 1, out);
        return end + 1;
    }

    private static int point(String name) {
        if (name.length() < 2 || name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, -1);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = number(name, hex ? 2 : 1, hex ? 16 : 10);
        return Character.isValidCodePoint(point) && !surrogate(point) ? point : -1;
    }

    private static boolean surrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static int number(String digits, int from, int radix) {
        int value = from < digits.length() ? 0 : -1;
        for (int i = from; i < digits.length() && value >= 0; i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            value = digit < 0 || value > 0x10FFFF ? -1 : value * radix + digit;
        }
        return value;
    }
}

package dev.outcry.tagging.text;

/** Questions about single folded characters. */
final class Letters {

    private Letters() {}

    static boolean isLetter(char c) {
        return c < 0x80
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : Character.isLetter(c)
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK
                        || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 0x80 && Character.isDigit(c));
    }

    static boolean isWord(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isUpper(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean isLower(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || (c >= 0x80 && Character.isSpaceChar(c));
    }

    static boolean isCurrency(char c) {
        return c == '$' || (c >= 0x80 && Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    /** Written without spaces between words, so that each sign is read as a word. */
    static boolean isIdeograph(char c) {
        return c >= 0x2E80 && (c < 0xA4D0 || (c >= 0xF900 && c < 0xFB00));
    }

    /** The Latin letter that a Cyrillic or Greek one passes for, or the character itself. */
    static char latin(char c) {
        return switch (c) {
            case '\u0430', '\u03b1' -> 'a';
            case '\u0432', '\u03b2' -> 'b';
            case '\u0441' -> 'c';
            case '\u0501' -> 'd';
            case '\u0435', '\u03b5' -> 'e';
            case '\u043d', '\u04bb' -> 'h';
            case '\u0456', '\u03b9' -> 'i';
            case '\u0458' -> 'j';
            case '\u043a', '\u03ba' -> 'k';
            case '\u04cf' -> 'l';
            case '\u043c' -> 'm';
            case '\u03b7' -> 'n';
            case '\u043e', '\u03bf' -> 'o';
            case '\u0440', '\u03c1' -> 'p';
            case '\u0455' -> 's';
            case '\u0442', '\u03c4' -> 't';
            case '\u03c5' -> 'u';
            case '\u03bd' -> 'v';
            case '\u0445', '\u03c7' -> 'x';
            case '\u0443' -> 'y';
            default -> c;
        };
    }

    static boolean isCyrillicOrGreek(char c) {
        return c >= 0x0370 && c < 0x0530;
    }
}

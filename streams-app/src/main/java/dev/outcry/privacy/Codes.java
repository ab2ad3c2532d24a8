package dev.outcry.privacy;

import java.util.Locale;

/** Reads codes of letters and digits that may stand in blocks: "GB29 NWBK 6016" and "gb29nwbk6016" are the same. */
final class Codes {

    private Codes() {}

    /**
     * One past a code's last character.
     *
     * @param code takes its characters, as capitals and without what stands between the blocks
     * @return the beginning where fewer characters than wanted stand there
     */
    static int read(String text, int start, int length, StringBuilder code) {
        int at = start;
        boolean between = true;
        code.setLength(0);
        while (at < text.length() && code.length() < length) {
            char c = text.charAt(at);
            if (isCodePart(c)) {
                code.append(c);
                between = false;
            } else if (between || (c != ' ' && c != '-' && c != '\u00a0')) {
                return start;
            } else {
                between = true;
            }
            at++;
        }
        boolean whole = code.length() == length && (at == text.length() || !isCodePart(text.charAt(at)));
        code.replace(0, code.length(), code.toString().toUpperCase(Locale.ROOT));
        return whole ? at : start;
    }

    /** Whether two letters begin here, and a word with them. */
    static boolean beginsWithTwoLetters(String text, int at) {
        return at + 2 < text.length()
                && isLetter(text.charAt(at))
                && isLetter(text.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isCodePart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}

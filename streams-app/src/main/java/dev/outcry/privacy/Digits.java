package dev.outcry.privacy;

import java.util.Arrays;

/** The groups of digits in a text: "4-6 12" has three. One pass over the text. */
final class Digits {

    private final String text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int count;

    Digits(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            at = isDigit(text.charAt(at)) ? group(at) : at + 1;
        }
    }

    private int group(int start) {
        int end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
        return end;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c > 0x7f && Character.isDigit(c));
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return ends[group];
    }

    int size(int group) {
        return ends[group] - starts[group];
    }

    /** What stands between a group and the one before it. */
    String gapBefore(int group) {
        return text.substring(ends[group - 1], starts[group]);
    }

    /** Whether a group goes on from the one before over at most so many of these characters. */
    boolean continues(int group, String separators, int most) {
        int gap = group == 0 || group >= count ? -1 : starts[group] - ends[group - 1];
        if (gap < 1 || gap > most) {
            return false;
        }
        for (int at = ends[group - 1]; at < starts[group]; at++) {
            if (separators.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether letters, or an underscore, touch the digits from the first to the last of some groups. */
    boolean isPartOfAWord(int first, int last) {
        int before = starts[first] - 1;
        int after = ends[last];
        return (before >= 0 && isWordPart(text.charAt(before)))
                || (after < text.length() && isWordPart(text.charAt(after)));
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetter(c);
    }

    /** The digits of some groups, in ASCII. */
    String of(int first, int last) {
        StringBuilder digits = new StringBuilder();
        for (int group = first; group <= last; group++) {
            for (int at = starts[group]; at < ends[group]; at++) {
                digits.append((char) ('0' + Character.digit(text.charAt(at), 10)));
            }
        }
        return digits.toString();
    }
}

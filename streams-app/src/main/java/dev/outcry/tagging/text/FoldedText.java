package dev.outcry.tagging.text;

import java.util.Arrays;

/**
 * A field's characters, folded, each with the range of the original that it stands for. Reused from message to message.
 */
final class FoldedText {

    private char[] chars = new char[1024];
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int length;

    void clear() {
        length = 0;
    }

    void append(char c, int start, int end) {
        if (length == chars.length) {
            grow();
        }
        chars[length] = c;
        from[length] = start;
        to[length] = end;
        length++;
    }

    private void grow() {
        chars = Arrays.copyOf(chars, length * 2);
        from = Arrays.copyOf(from, length * 2);
        to = Arrays.copyOf(to, length * 2);
    }

    /** The character there, or a line break beyond either end. */
    char at(int index) {
        return index >= 0 && index < length ? chars[index] : '\n';
    }

    int start(int index) {
        return from[index];
    }

    int end(int index) {
        return to[index];
    }

    int length() {
        return length;
    }
}

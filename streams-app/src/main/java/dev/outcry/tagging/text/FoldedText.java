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

    /** Appends the plain characters from {@code start} on, as far as they go; returns one past the last. */
    int appendPlain(String text, int start, int end, boolean markup, boolean entities) {
        while (chars.length < length + end - start) {
            grow();
        }
        int at = start;
        int write = length;
        while (at < end) {
            char c = text.charAt(at);
            if (c >= 0x80 || c == '`' || (c == '<' && markup) || (c == '&' && entities)) {
                break;
            }
            chars[write] = c;
            from[write] = at++;
            to[write++] = at;
        }
        length = write;
        return at;
    }

    private void grow() {
        int size = chars.length * 2;
        chars = Arrays.copyOf(chars, size);
        from = Arrays.copyOf(from, size);
        to = Arrays.copyOf(to, size);
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

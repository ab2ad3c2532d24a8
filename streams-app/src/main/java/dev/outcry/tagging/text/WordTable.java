package dev.outcry.tagging.text;

import java.util.Collection;

/**
 * Words to numbers, looked up in a buffer without making a string. The hash lies beside the number and all words lie in
 * one array, so that a look-up touches two or three places of memory. Immutable; the numbers are 0 up to size - 1.
 */
public final class WordTable {

    private static final int ABSENT = -1;
    private static final int HASH_SHIFT = 32;

    private final char[] chars;
    private final int[] from;
    private final long[] slots;
    private final int mask;

    /** @param words distinct words; each gets its place in the collection's order as its number */
    public WordTable(Collection<String> words) {
        this.chars = String.join("", words).toCharArray();
        this.from = new int[words.size() + 1];
        int capacity = Integer.highestOneBit(Math.max(4, words.size() * 3)) * 2;
        this.slots = new long[capacity];
        this.mask = capacity - 1;
        int number = 0;
        for (String word : words) {
            from[number + 1] = from[number] + word.length();
            put(number++, word.hashCode());
        }
    }

    private void put(int number, int hash) {
        int slot = spread(hash) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << HASH_SHIFT | (number + 1);
    }

    /** The hash that {@link #find(char[], int, int, int)} expects: that of the equal string. */
    public static int hash(char[] chars, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15) ^ (hash >>> 7);
    }

    /** The word's number, or -1 where it isn't in the table. */
    public int find(char[] text, int at, int length, int hash) {
        int slot = spread(hash) & mask;
        for (long entry = slots[slot]; entry != 0; entry = slots[slot]) {
            int number = (int) entry - 1;
            if ((int) (entry >>> HASH_SHIFT) == hash && isEqual(number, text, at, length)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    /** The number of a token by its first spelling, or -1 where it isn't in the table. */
    public int find(Tokens tokens, int token) {
        int place = tokens.place(this);
        if (place >= 0) {
            return tokens.number(token, place);
        }
        return find(tokens.chars(), tokens.charFrom(token), tokens.charLength(token), tokens.hash(token));
    }

    /** The number of a token by its first spelling in the table, or -1. */
    public int findEither(Tokens tokens, int token) {
        int number = find(tokens, token);
        int length = tokens.alternativeLength(token);
        if (number >= 0 || length == 0) {
            return number;
        }
        int at = tokens.charFrom(token) + tokens.charLength(token);
        return find(tokens.chars(), at, length, hash(tokens.chars(), at, length));
    }

    /** The word's number, or -1 where it isn't in the table. */
    public int find(String word) {
        return find(word.toCharArray(), 0, word.length(), word.hashCode());
    }

    private boolean isEqual(int number, char[] text, int at, int length) {
        int first = from[number];
        if (from[number + 1] - first != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (chars[first + i] != text[at + i]) {
                return false;
            }
        }
        return true;
    }

    /** The word of that number. */
    public String word(int number) {
        return new String(chars, from[number], from[number + 1] - from[number]);
    }

    public int size() {
        return from.length - 1;
    }
}

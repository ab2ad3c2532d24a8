package dev.outcry.tagging.text;

import java.util.Collection;

/** Words to numbers, looked up in a buffer without making a string. Immutable; the numbers are 0 up to size - 1. */
public final class WordTable {

    private static final int ABSENT = -1;

    private final String[] words;
    private final int[] hashes;
    private final int[] slots;
    private final int mask;

    /** @param words distinct words; each gets its place in the collection's order as its number */
    public WordTable(Collection<String> words) {
        this.words = words.toArray(String[]::new);
        this.hashes = new int[this.words.length];
        int capacity = Integer.highestOneBit(Math.max(4, this.words.length * 3)) * 2;
        this.slots = new int[capacity];
        this.mask = capacity - 1;
        for (int i = 0; i < this.words.length; i++) {
            put(i);
        }
    }

    private void put(int number) {
        int hash = words[number].hashCode();
        hashes[number] = hash;
        int slot = spread(hash) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = number + 1;
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
    public int find(char[] chars, int from, int length, int hash) {
        int slot = spread(hash) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && equal(words[number], chars, from, length)) {
                return number;
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    /** The word's number, or -1 where it isn't in the table. */
    public int find(String word) {
        return find(word.toCharArray(), 0, word.length(), word.hashCode());
    }

    private static boolean equal(String word, char[] chars, int from, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** The word of that number. */
    public String word(int number) {
        return words[number];
    }

    public int size() {
        return words.length;
    }
}

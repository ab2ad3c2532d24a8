package dev.outcry.tagging.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One look-up for several {@link WordTable}s: the words of all of them, each with its number in every one. A word of up
 * to twelve letters is itself a number of five bits a letter, so that finding it touches one place of memory and
 * compares no characters; its numbers lie side by side. Immutable.
 */
public final class SharedWords {

    /** Of no tables: each looks up for itself. */
    static final SharedWords NONE = new SharedWords(List.of());

    private static final int ABSENT = -1;
    private static final int LETTER_BITS = 5;
    private static final int MOST_LETTERS = 12;
    private static final int LETTERS = 26;
    private static final int NO_KEY = 0;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final WordTable[] tables;
    private final int[] numbers;
    private final long[] slots;
    private final int mask;
    private final WordTable all;

    /** @param tables those that share; words of the first are looked for most */
    public SharedWords(Collection<WordTable> tables) {
        this.tables = tables.toArray(WordTable[]::new);
        Set<String> words = new LinkedHashSet<>();
        for (WordTable table : this.tables) {
            IntStream.range(0, table.size()).mapToObj(table::word).forEach(words::add);
        }
        this.all = new WordTable(words);
        this.numbers = new int[words.size() * this.tables.length];
        Arrays.fill(numbers, ABSENT);
        for (int place = 0; place < this.tables.length; place++) {
            learn(this.tables[place], place);
        }
        int capacity = Integer.highestOneBit(Math.max(1, words.size())) * 4;
        this.slots = new long[2 * capacity];
        this.mask = capacity - 1;
        words.forEach(this::put);
    }

    private void learn(WordTable table, int place) {
        for (int word = 0; word < table.size(); word++) {
            numbers[all.find(table.word(word)) * tables.length + place] = word;
        }
    }

    private void put(String word) {
        long key = key(word.toCharArray(), 0, word.length());
        if (key != NO_KEY) {
            int slot = slot(key);
            slots[slot] = key;
            slots[slot + 1] = all.find(word);
        }
    }

    /** Where the key stands, or would stand. */
    private int slot(long key) {
        int slot = (int) ((key * SPREAD) >>> Integer.SIZE) & mask;
        while (slots[2 * slot] != key && slots[2 * slot] != NO_KEY) {
            slot = (slot + 1) & mask;
        }
        return 2 * slot;
    }

    /** The word as a number; 0 where it is longer, or not of plain letters alone. */
    private static long key(char[] chars, int from, int length) {
        if (length > MOST_LETTERS) {
            return NO_KEY;
        }
        long key = 0;
        for (int i = from; i < from + length; i++) {
            int letter = chars[i] - 'a';
            if (letter < 0 || letter >= LETTERS) {
                return NO_KEY;
            }
            key = key << LETTER_BITS | (letter + 1);
        }
        return key;
    }

    /** The row of a word, or -1 where none of the tables has it. */
    int find(char[] chars, int from, int length, int hash) {
        long key = key(chars, from, length);
        if (key == NO_KEY) {
            return all.find(chars, from, length, hash);
        }
        int slot = slot(key);
        return slots[slot] == key ? (int) slots[slot + 1] : ABSENT;
    }

    /** A table's place among those that share, or -1. */
    @SuppressWarnings("ReferenceEquality") // the very table, not one like it
    int place(WordTable table) {
        for (int place = 0; place < tables.length; place++) {
            if (tables[place] == table) {
                return place;
            }
        }
        return ABSENT;
    }

    /** The number that a word of that row has in the table of that place, or -1. */
    int number(int row, int place) {
        return row < 0 ? ABSENT : numbers[row * tables.length + place];
    }
}

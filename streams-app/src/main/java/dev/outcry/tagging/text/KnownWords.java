package dev.outcry.tagging.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that mean something to the reading itself: short forms, number words, currencies. One look-up for all. */
final class KnownWords {

    /** Beside the flags of {@link TokenFlag}: the word makes a number beside it an amount of money. */
    static final int CURRENCY = 1 << 30;

    private static final String[] NONE = {};

    private final WordTable table;
    private final String[][] expansions;
    private final int[] flags;

    KnownWords() {
        Map<String, String[]> expanded = new LinkedHashMap<>();
        Lists.read("/text/short-forms.txt")
                .forEach(line -> expanded.put(part(line, 0), part(line, 1).split(" ")));
        Map<String, Integer> flagged = new LinkedHashMap<>();
        Lists.read("/text/number-words.txt").forEach(word -> flagged.put(word, TokenFlag.NUMBER));
        Lists.read("/text/currency-words.txt").forEach(word -> flagged.put(word, CURRENCY));
        List<String> all = new ArrayList<>(expanded.keySet());
        all.addAll(flagged.keySet());
        this.table = new WordTable(all);
        this.expansions =
                all.stream().map(word -> expanded.getOrDefault(word, NONE)).toArray(String[][]::new);
        this.flags =
                all.stream().mapToInt(word -> flagged.getOrDefault(word, 0)).toArray();
    }

    private static String part(String line, int index) {
        return line.split(" = ", 2)[index].trim();
    }

    /** The word's number, or -1. */
    int find(char[] chars, int from, int length, int hash) {
        return table.find(chars, from, length, hash);
    }

    String[] expansion(int number) {
        return number < 0 ? NONE : expansions[number];
    }

    int flags(int number) {
        return number < 0 ? 0 : flags[number];
    }
}

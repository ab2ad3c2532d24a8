package dev.outcry.tagging.text;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Swearing with letters hidden or swapped for look-alikes, and the words that it stands for. */
final class MaskedWords {

    private final String[][] wordsOfLength;
    private final WordTable table;

    MaskedWords(List<String> words) {
        int longest = words.stream().mapToInt(String::length).max().orElse(0);
        this.wordsOfLength = IntStream.rangeClosed(0, longest)
                .mapToObj(length -> words.stream().filter(word -> word.length() == length))
                .map(some -> some.toArray(String[]::new))
                .toArray(String[][]::new);
        this.table = new WordTable(words);
    }

    /** Whether the very letters are one of the words. */
    boolean contains(char[] chars, int from, int length) {
        return table.find(chars, from, length, WordTable.hash(chars, from, length)) >= 0;
    }

    /** The first word that the letters may stand for, or null. */
    @Nullable
    String unmask(char[] chars, int from, int length) {
        if (length < wordsOfLength.length) {
            for (String word : wordsOfLength[length]) {
                if (standsFor(chars, from, word)) {
                    return word;
                }
            }
        }
        return null;
    }

    private static boolean standsFor(char[] chars, int from, String word) {
        int length = word.length();
        int plain = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[from + i];
            if (c == word.charAt(i)) {
                plain++;
            } else if (!isHidden(c) && lookAlike(c) != word.charAt(i)) {
                return false;
            }
        }
        return plain * 4 >= length;
    }

    private static boolean isHidden(char c) {
        return c == '*' || c == '#' || c == '_';
    }

    private static char lookAlike(char c) {
        return switch (c) {
            case '@', '4' -> 'a';
            case '$', '5' -> 's';
            case '1', '!' -> 'i';
            case '0' -> 'o';
            case '3' -> 'e';
            case '7' -> 't';
            default -> 0;
        };
    }
}

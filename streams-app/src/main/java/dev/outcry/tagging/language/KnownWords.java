package dev.outcry.tagging.language;

import dev.outcry.tagging.text.Lists;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everyday words, with the languages that have them; for English the words of support mail. Immutable. */
final class KnownWords {

    private static final String ENGLISH = "en";

    private final WordTable words;
    private final int[][] languages;
    private final boolean[] hasEnglish;
    private final int english;

    private KnownWords(Map<String, Set<Integer>> byWord, int english) {
        this.words = new WordTable(byWord.keySet());
        this.languages = new int[byWord.size()][];
        this.hasEnglish = new boolean[byWord.size()];
        this.english = english;
        int word = 0;
        for (Set<Integer> set : byWord.values()) {
            hasEnglish[word] = set.contains(english);
            languages[word++] = set.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** The lists that come with the program; languages are numbered by their place in {@code order}. */
    static KnownWords bundled(List<String> order) {
        Map<String, Set<Integer>> byWord = new TreeMap<>();
        for (String line : Lists.read("/language/words.tsv")) {
            int tab = line.indexOf('\t');
            int language = order.indexOf(line.substring(0, tab));
            for (String word : List.of(line.substring(tab + 1).split(" "))) {
                byWord.computeIfAbsent(word, w -> new TreeSet<>()).add(language);
            }
        }
        int english = order.indexOf(ENGLISH);
        for (String line : Lists.read("/language/english-words.txt")) {
            for (String word : List.of(line.split(" "))) {
                byWord.computeIfAbsent(word, w -> new TreeSet<>(List.of(english)));
            }
        }
        return new KnownWords(byWord, english);
    }

    WordTable words() {
        return words;
    }

    /** The token's word; -1 where it is in no list. */
    int find(Tokens tokens, int token) {
        return words.find(tokens, token);
    }

    /** English's number. */
    int english() {
        return english;
    }

    boolean isEnglish(int word) {
        return word >= 0 && hasEnglish[word];
    }

    boolean isEnglishAlone(int word) {
        return word >= 0 && hasEnglish[word] && languages[word].length == 1;
    }

    boolean isForeignAlone(int word) {
        return word >= 0 && !hasEnglish[word];
    }

    /** Numbers of the languages that have the word. */
    int[] languages(int word) {
        return languages[word];
    }
}

package dev.outcry.tagging.language;

import dev.outcry.tagging.text.Lists;
import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells a message's main language: by its script, else by its everyday words. English comes first, so that short
 * English full of jargon ({@code thx, pls help asap}) is never called foreign: a foreign language needs more evidence
 * than English has. Immutable and safe for use by many threads.
 */
public final class LanguageIdentifier {

    /** Too few words to tell. */
    public static final String UNDETERMINED = "und";

    private static final String ENGLISH = "en";

    /** Letters that only some languages have, folded away in tokens. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("es", "\u00f1\u00bf\u00a1\u00e1\u00ed\u00f3\u00fa"),
            Map.entry("de", "\u00df\u00e4\u00f6\u00fc"),
            Map.entry("fr", "\u00e8\u00ea\u00e7\u00e0\u0153\u00f9\u00ee\u00e9"),
            Map.entry("pt", "\u00e3\u00f5\u00e7\u00ea\u00e1\u00f3\u00ed"),
            Map.entry("it", "\u00e8\u00f2\u00e0\u00f9"),
            Map.entry("pl", "\u0142\u0105\u0119\u017c\u017a\u015b\u0107"),
            Map.entry("tr", "\u011f\u0131\u015f\u0130\u00fc\u00f6"),
            Map.entry("sv", "\u00e5\u00e4\u00f6"),
            Map.entry("da", "\u00f8\u00e6\u00e5"),
            Map.entry("cs", "\u0159\u011b\u016f\u010d\u017e\u0161"),
            Map.entry("hu", "\u0151\u0171\u00f6"),
            Map.entry("ro", "\u021b\u0219\u0103\u0163\u015f"),
            Map.entry("vi", "\u01a1\u01b0\u0111\u1ea1\u1ec7\u1ed9\u1ebf\u00f4"));

    private static final double LETTER = 0.25;
    private static final double MOST_BY_LETTERS = 1.5;
    private static final double HINT = 0.5;
    private static final double ENOUGH = 1.6;
    private static final double ENOUGH_ALONE = 1.0;
    private static final int FEW_WORDS = 3;
    private static final double MARGIN = 1.15;

    private final List<String> languages;
    private final String[] letters;
    private final int english;
    private final WordTable words;
    private final int[][] languagesOfWord;

    private LanguageIdentifier(List<String> lines) {
        this.languages = lines.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        this.english = languages.indexOf(ENGLISH);
        this.letters = languages.stream()
                .map(language -> LETTERS.getOrDefault(language, ""))
                .toArray(String[]::new);
        Map<String, TreeSet<Integer>> byWord = new TreeMap<>();
        for (int language = 0; language < lines.size(); language++) {
            String line = lines.get(language);
            for (String word : List.of(line.substring(line.indexOf('\t') + 1).split(" "))) {
                byWord.computeIfAbsent(word, w -> new TreeSet<>()).add(language);
            }
        }
        this.words = new WordTable(byWord.keySet());
        List<int[]> rows = new ArrayList<>();
        byWord.values()
                .forEach(
                        set -> rows.add(set.stream().mapToInt(Integer::intValue).toArray()));
        this.languagesOfWord = rows.toArray(int[][]::new);
    }

    /** With the word lists that come with the program. */
    public static LanguageIdentifier bundled() {
        return new LanguageIdentifier(Lists.read("/language/words.tsv"));
    }

    /**
     * The main language of a body.
     *
     * @param body the text, for its letters
     * @param tokens its words; those of the subject aren't looked at
     * @param hint what the platform believes; decides between languages that are close
     * @return ISO 639-1, or {@link #UNDETERMINED}
     */
    public String identify(String body, Tokens tokens, @Nullable String hint) {
        String byScript = Scripts.identify(body);
        if (byScript != null) {
            return byScript;
        }
        double[] scores = new double[languages.size()];
        countWords(tokens, scores);
        countLetters(body, scores);
        int hinted = hint == null ? -1 : languages.indexOf(hint.toLowerCase(java.util.Locale.ROOT));
        if (hinted >= 0 && scores[hinted] > 0) {
            scores[hinted] += HINT;
        }
        return decide(scores, isShort(tokens) && scores[english] == 0 ? ENOUGH_ALONE : ENOUGH);
    }

    /** {@code Danke} has one word to tell by, and that has to do where nothing in it is English. */
    private static boolean isShort(Tokens tokens) {
        return tokens.count() - firstOfBody(tokens) <= FEW_WORDS;
    }

    private static int firstOfBody(Tokens tokens) {
        return tokens.bodySentence() < tokens.sentences() ? tokens.sentenceFrom(tokens.bodySentence()) : tokens.count();
    }

    private void countWords(Tokens tokens, double[] scores) {
        for (int token = firstOfBody(tokens); token < tokens.count(); token++) {
            if ((tokens.flags(token) & (TokenFlag.NUMBER | TokenFlag.QUOTED)) == 0) {
                int from = tokens.charFrom(token);
                int length = tokens.charLength(token);
                int word = words.find(tokens.chars(), from, length, WordTable.hash(tokens.chars(), from, length));
                count(word, scores);
            }
        }
    }

    private void count(int word, double[] scores) {
        if (word >= 0) {
            int[] some = languagesOfWord[word];
            double share = some.length == 1 ? 1 : 1.4 / some.length;
            for (int language : some) {
                scores[language] += share;
            }
        }
    }

    private void countLetters(String body, double[] scores) {
        for (int language = 0; language < letters.length; language++) {
            double sum = 0;
            for (int i = 0; i < letters[language].length() && sum < MOST_BY_LETTERS; i++) {
                sum += body.indexOf(letters[language].charAt(i)) >= 0 ? LETTER * 2 : 0;
            }
            scores[language] += scores[language] > 0 ? sum : 0;
        }
    }

    private String decide(double[] scores, double enough) {
        int best = english;
        for (int language = 0; language < scores.length; language++) {
            boolean foreign = language != english && scores[language] >= enough;
            boolean clearer = scores[language] > scores[best] && scores[language] > scores[english] * MARGIN;
            best = foreign && clearer ? language : best;
        }
        return best == english && scores[english] == 0 ? UNDETERMINED : languages.get(best);
    }
}

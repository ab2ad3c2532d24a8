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

    private static final double LETTER = 0.5;
    private static final int MOST_LETTERS = 3;
    private static final int ASCII = 0x80;
    private static final double HINT = 0.5;
    private static final double ENOUGH = 1.6;
    private static final double ENOUGH_ALONE = 1.0;
    private static final int FEW_WORDS = 3;
    private static final double MARGIN = 1.15;

    private final List<String> languages;
    private final Diacritics diacritics;
    private final int english;
    private final WordTable words;
    private final int[][] languagesOfWord;
    private final double[] shareOfWord;

    private LanguageIdentifier(List<String> lines) {
        this.languages = lines.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        this.english = languages.indexOf(ENGLISH);
        this.diacritics = new Diacritics(languages);
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
        this.shareOfWord = rows.stream()
                .mapToDouble(row -> row.length == 1 ? 1 : 1.4 / row.length)
                .toArray();
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
        long letters = 0;
        boolean script = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c >= ASCII) {
                letters |= diacritics.bit(c);
                script |= Scripts.isOther(c);
            }
        }
        String byScript = script ? Scripts.identify(body) : null;
        return byScript != null ? byScript : identify(tokens, letters, hint);
    }

    private String identify(Tokens tokens, long letters, @Nullable String hint) {
        double[] scores = new double[languages.size()];
        countWords(tokens, scores);
        if (letters != 0) {
            countLetters(letters, scores);
        }
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
                count(words.find(tokens, token), scores);
            }
        }
    }

    private void count(int word, double[] scores) {
        if (word >= 0) {
            double share = shareOfWord[word];
            for (int language : languagesOfWord[word]) {
                scores[language] += share;
            }
        }
    }

    private void countLetters(long letters, double[] scores) {
        for (int language = 0; language < scores.length; language++) {
            int count = Math.min(MOST_LETTERS, diacritics.count(language, letters));
            scores[language] += scores[language] > 0 ? count * LETTER : 0;
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

package dev.outcry.tagging.language;

import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;
import java.text.Normalizer;

/**
 * What the words of a body say for each language: their letters, and more where they stand in a list. Names and
 * abbreviations (capitals within a sentence) count a quarter, since they come in any language. For one message and
 * thread.
 */
final class WordEvidence {

    /** One nat of log-likelihood in the units of the scores. */
    static final int NAT = 4 * LetterModel.STEPS;

    private static final int WORD = 4;
    private static final int NAME = 1;
    private static final int ENGLISH_WORD = 7 * NAT / 2;
    private static final int FOREIGN_WORD = 3 * NAT;

    /** Eight nats: as if the text were 3,000 times as likely in the language as in English. */
    private static final int ENOUGH = 8 * NAT;

    private static final int ENOUGH_WITH_FOREIGN_WORDS = 4 * NAT;
    private static final int ENOUGH_FOR_NAMES = 14 * NAT;
    private static final int FEWEST_LETTERS = 5;

    /** Words beyond these hardly change what the first have told. */
    private static final int MOST_WORDS = 400;

    private static final int PROPER = TokenFlag.CAPITALISED | TokenFlag.CAPS;

    private final LetterModel letters;
    private final KnownWords words;
    private final int[] scores;
    private boolean english;
    private boolean foreign;
    private int length;
    private boolean shouted;
    private boolean namesAlone;

    WordEvidence(LetterModel letters, KnownWords words) {
        this.letters = letters;
        this.words = words;
        this.scores = new int[letters.languages().size()];
    }

    /** By the language's place in the letter model; only their differences mean something. */
    int[] scores() {
        return scores;
    }

    /** Whether a word was English. */
    boolean hasEnglish() {
        return english;
    }

    /**
     * By how much a language has to lead English: more where there are only names, or fewer letters than a word has.
     */
    int enough() {
        if (foreign) {
            return english ? ENOUGH : ENOUGH_WITH_FOREIGN_WORDS;
        }
        return length < FEWEST_LETTERS ? Integer.MAX_VALUE : namesAlone ? ENOUGH_FOR_NAMES : ENOUGH;
    }

    void read(String body, Tokens tokens) {
        int first = tokens.bodySentence() < tokens.sentences() ? tokens.sentenceFrom(tokens.bodySentence()) : 0;
        lookAtCapitals(tokens, first);
        int seen = 0;
        for (int sentence = tokens.bodySentence(); sentence < tokens.sentences(); sentence++) {
            int from = tokens.sentenceFrom(sentence);
            for (int token = from; token < tokens.sentenceTo(sentence) && seen < MOST_WORDS; token++) {
                if ((tokens.flags(token) & LanguageIdentifier.MUTE) == 0) {
                    add(body, tokens, token, weight(tokens.flags(token), token == from));
                    seen++;
                }
            }
        }
    }

    /** Capitals mean nothing where all is shouted, and all words are names where each has one. */
    private void lookAtCapitals(Tokens tokens, int first) {
        int all = 0;
        int capitals = 0;
        int capitalised = 0;
        boolean known = false;
        for (int token = first; token < tokens.count(); token++) {
            boolean counts = (tokens.flags(token) & LanguageIdentifier.MUTE) == 0 && tokens.charLength(token) > 2;
            int proper = tokens.flags(token) & PROPER;
            known |= counts && isForeign(tokens, token, words.find(tokens, token));
            all += counts ? 1 : 0;
            capitals += counts && (proper & TokenFlag.CAPS) != 0 ? 1 : 0;
            capitalised += counts && proper == TokenFlag.CAPITALISED ? 1 : 0;
        }
        shouted = all > 1 && capitals * 2 > all;
        namesAlone = all > 1 && capitalised == all && !known;
    }

    /** {@code de} and {@code z} stand in names too. */
    private boolean isForeign(Tokens tokens, int token, int word) {
        return tokens.charLength(token) > 2 && words.isForeignAlone(word);
    }

    private int weight(int flags, boolean first) {
        boolean abbreviation = (flags & TokenFlag.CAPS) != 0 && !shouted;
        boolean name = (flags & PROPER) == TokenFlag.CAPITALISED && !first;
        return namesAlone || abbreviation || name ? NAME : WORD;
    }

    private void add(String body, Tokens tokens, int token, int weight) {
        int word = words.find(tokens, token);
        english |= words.isEnglish(word);
        foreign |= isForeign(tokens, token, word);
        length += tokens.charLength(token);
        if (word >= 0) {
            addLanguages(word, weight);
        }
        if ((tokens.flags(token) & TokenFlag.CONTINUED) == 0) {
            addLetters(body, tokens.start(token), tokens.end(token), weight);
        }
    }

    /** A word that English shares with others says less for each. */
    private void addLanguages(int word, int weight) {
        int[] languages = words.languages(word);
        boolean shared = words.isEnglish(word) && languages.length > 1;
        for (int language : languages) {
            int bonus = language == words.english() ? ENGLISH_WORD * weight / WORD : FOREIGN_WORD;
            scores[language] += shared ? bonus * 2 / 3 : bonus;
        }
    }

    private void addLetters(String body, int from, int to, int weight) {
        for (int i = from; i < to; i++) {
            if (body.charAt(i) >= 0x0300 && body.charAt(i) < 0x0370) {
                String composed = Normalizer.normalize(body.substring(from, to), Normalizer.Form.NFC);
                letters.charge(composed, 0, composed.length(), weight, scores);
                return;
            }
        }
        if (!hasDigit(body, from, to)) {
            letters.charge(body, from, to, weight, scores);
        }
    }

    /** {@code 1kg} and {@code M340i} are no words. */
    private static boolean hasDigit(String body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.charAt(i) >= '0' && body.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}

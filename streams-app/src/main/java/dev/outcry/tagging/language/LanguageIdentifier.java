package dev.outcry.tagging.language;

import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a message's main language in three steps, the cheap ones first: by its script; English by the share of words
 * that are English and nothing else; the rest by words and letters together ({@link WordEvidence}). A foreign language
 * needs more evidence than English has, so that short English full of jargon ({@code thx, pls help asap}), names or
 * codes is never called foreign. Immutable and safe for use by many threads; English is told without allocation.
 */
public final class LanguageIdentifier {

    /** Too few words to tell. */
    public static final String UNDETERMINED = "und";

    private static final String ENGLISH = "en";

    private static final int HINT = 2 * WordEvidence.NAT;
    private static final int FEW = 3;

    /** A long message is told by every second, third… word. */
    private static final int SAMPLE = 24;

    /** Numbers, addresses and what stands between quotation marks tell nothing of the customer's language. */
    static final int MUTE = TokenFlag.NUMBER
            | TokenFlag.QUOTED
            | TokenFlag.URL
            | TokenFlag.EMAIL
            | TokenFlag.HANDLE
            | TokenFlag.EMOJI
            | TokenFlag.MONEY;

    private final LetterModel letters;
    private final KnownWords words;
    private final int english;

    private LanguageIdentifier(LetterModel letters) {
        this.letters = letters;
        this.words = KnownWords.bundled(letters.languages());
        this.english = letters.place(ENGLISH);
    }

    /** With the word lists and the letter model that come with the program. */
    public static LanguageIdentifier bundled() {
        return new LanguageIdentifier(LetterModel.bundled());
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
        return isPlainEnglish(tokens) ? ENGLISH : weigh(body, tokens, hint);
    }

    /** The words that it looks for. */
    public WordTable words() {
        return words.words();
    }

    /** Whether known English words alone decide; allocates nothing. */
    boolean isPlainEnglish(Tokens tokens) {
        int all = 0;
        int plain = 0;
        int foreign = 0;
        int first = firstOfBody(tokens);
        int step = 1 + (tokens.count() - first) / SAMPLE;
        for (int token = first; token < tokens.count(); token += step) {
            if ((tokens.flags(token) & MUTE) == 0) {
                int word = words.find(tokens, token);
                all++;
                plain += words.isEnglishAlone(word) ? 1 : 0;
                foreign += words.isForeignAlone(word) ? 1 : 0;
            }
        }
        boolean enough = plain >= FEW && plain * 3 >= all && plain >= foreign * 2;
        return enough || (plain > 0 && plain == all);
    }

    private static int firstOfBody(Tokens tokens) {
        return tokens.bodySentence() < tokens.sentences() ? tokens.sentenceFrom(tokens.bodySentence()) : tokens.count();
    }

    private String weigh(String body, Tokens tokens, @Nullable String hint) {
        WordEvidence evidence = new WordEvidence(letters, words);
        evidence.read(body, tokens);
        int[] scores = evidence.scores();
        int hinted = hint == null ? -1 : letters.place(hint.toLowerCase(Locale.ROOT));
        if (hinted >= 0) {
            scores[hinted] += HINT;
        }
        int best = bestForeign(scores);
        int lead = scores[best] - scores[english];
        int enough = evidence.enough();
        if (lead > enough) {
            return letters.languages().get(best);
        }
        return evidence.hasEnglish() || lead < -enough ? ENGLISH : UNDETERMINED;
    }

    private int bestForeign(int[] scores) {
        int best = english == 0 ? 1 : 0;
        for (int language = 0; language < scores.length; language++) {
            best = language != english && scores[language] > scores[best] ? language : best;
        }
        return best;
    }
}

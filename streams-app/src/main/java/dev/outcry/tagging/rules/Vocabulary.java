package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;

/**
 * All words that the packs name, the atoms that each satisfies, and the patterns that each wakes. Words, prefixes and
 * kinds have rows in this order. Immutable.
 */
final class Vocabulary {

    private static final int ALL_FLAGS;
    private static final int LONGEST_PREFIX = 62;

    static {
        int flags = 0;
        for (int kind = 0; kind < Kinds.UNKNOWN; kind++) {
            flags |= Kinds.flag(kind);
        }
        ALL_FLAGS = flags;
    }

    private final WordTable words;
    private final int[] crowdOfWord;
    private final WordTable prefixes;
    private final Rows atoms;
    private final Awake awake;
    private final long[] crowdsOfAtom;
    private final int firstKind;
    private final long prefixLengths;

    /**
     * A vocabulary.
     *
     * @param crowdOfWord for each word its number in {@link Crowds}, or -1
     * @param atoms for each word that is no crowd, and each prefix, what it satisfies
     * @param awake for each word, prefix and kind the patterns that it wakes
     * @param crowdsOfAtom for each atom the crowds that satisfy it, as bits
     */
    Vocabulary(WordTable words, int[] crowdOfWord, WordTable prefixes, Rows atoms, Awake awake, long[] crowdsOfAtom) {
        this.words = words;
        this.crowdOfWord = crowdOfWord;
        this.prefixes = prefixes;
        this.atoms = atoms;
        this.awake = awake;
        this.crowdsOfAtom = crowdsOfAtom;
        this.firstKind = words.size() + prefixes.size();
        long lengths = 0;
        for (int i = 0; i < prefixes.size(); i++) {
            lengths |= 1L << Math.min(63, prefixes.word(i).length());
        }
        this.prefixLengths = lengths;
    }

    /** Tells the window which atoms a token satisfies. */
    void look(Tokens tokens, int token, long place, Window window) {
        int word = words.findEither(tokens, token);
        if (word >= 0) {
            lookKnown(word, place, window);
        } else {
            lookUnknown(tokens, token, place, window);
        }
        int flags = tokens.flags(token) & ALL_FLAGS;
        if (flags != 0) {
            lookKinds(flags, place, window);
        }
    }

    private void lookKnown(int word, long place, Window window) {
        int crowd = crowdOfWord[word];
        if (crowd >= 0) {
            window.satisfyCrowd(crowd, place);
        } else {
            satisfy(word, place, window);
        }
        window.wake(word);
    }

    /** Looks for prefixes; those of a second spelling, where there is one. */
    private void lookUnknown(Tokens tokens, int token, long place, Window window) {
        lookKind(Kinds.UNKNOWN, place, window);
        int alternative = tokens.alternativeLength(token);
        int from = tokens.charFrom(token) + (alternative > 0 ? tokens.charLength(token) : 0);
        int length = alternative > 0 ? alternative : tokens.charLength(token);
        lookPrefixes(tokens.chars(), from, length, place, window);
    }

    private void lookPrefixes(char[] chars, int from, int length, long place, Window window) {
        int hash = 0;
        int longest = Math.min(length, LONGEST_PREFIX);
        for (int i = 0; i < longest; i++) {
            hash = 31 * hash + chars[from + i];
            if ((prefixLengths >>> (i + 1) & 1) != 0) {
                int prefix = prefixes.find(chars, from, i + 1, hash);
                if (prefix >= 0) {
                    satisfy(words.size() + prefix, place, window);
                    window.wake(words.size() + prefix);
                }
            }
        }
    }

    private void lookKinds(int flags, long place, Window window) {
        for (int kind = 0; kind < Kinds.UNKNOWN; kind++) {
            if ((flags & Kinds.flag(kind)) != 0) {
                lookKind(kind, place, window);
            }
        }
    }

    private void lookKind(int kind, long place, Window window) {
        window.satisfyCrowd(Crowds.ofKind(kind), place);
        window.wake(firstKind + kind);
    }

    private void satisfy(int row, long place, Window window) {
        int to = atoms.to(row);
        for (int at = atoms.from(row); at < to; at++) {
            window.satisfy(atoms.value(at), place);
        }
    }

    WordTable words() {
        return words;
    }

    Awake awake() {
        return awake;
    }

    /** How many words, prefixes and kinds there are. */
    int rows() {
        return awake.size();
    }

    /**
     * A window's memory: for each atom first the places that satisfy it, none yet, then the crowds that do, as bits.
     * They are always asked for together, so they lie together.
     */
    long[] cells() {
        long[] cells = new long[2 * crowdsOfAtom.length];
        for (int atom = 0; atom < crowdsOfAtom.length; atom++) {
            cells[2 * atom + 1] = crowdsOfAtom[atom];
        }
        return cells;
    }
}

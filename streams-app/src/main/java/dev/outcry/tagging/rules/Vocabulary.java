package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.Tokens;
import dev.outcry.tagging.text.WordTable;
import java.util.stream.IntStream;

/** All words that the packs name, and the atoms that each satisfies. Immutable. */
final class Vocabulary {

    private static final int ALL_FLAGS;

    static {
        int flags = 0;
        for (int kind = 0; kind < Kinds.UNKNOWN; kind++) {
            flags |= Kinds.flag(kind);
        }
        ALL_FLAGS = flags;
    }

    private final WordTable words;
    private final int[][] atomsOfWord;
    private final WordTable prefixes;
    private final int[][] atomsOfPrefix;
    private final int[][] atomsOfKind;
    private final int[][] wordsOfAtom;
    private final int[][] bitsOfWord;
    private final int[] bitOfPrefix;
    private final long prefixLengths;

    Vocabulary(
            WordTable words,
            int[][] atomsOfWord,
            WordTable prefixes,
            int[][] atomsOfPrefix,
            int[][] atomsOfKind,
            int[][] wordsOfAtom) {
        this.words = words;
        this.atomsOfWord = atomsOfWord;
        this.prefixes = prefixes;
        this.atomsOfPrefix = atomsOfPrefix;
        this.atomsOfKind = atomsOfKind;
        this.wordsOfAtom = wordsOfAtom;
        this.bitsOfWord = bitsOfWords();
        this.bitOfPrefix = IntStream.range(0, prefixes.size())
                .map(prefix -> Signatures.ofPrefix(prefixes.word(prefix)))
                .toArray();
        long lengths = 0;
        for (int i = 0; i < prefixes.size(); i++) {
            lengths |= 1L << Math.min(63, prefixes.word(i).length());
        }
        this.prefixLengths = lengths;
    }

    /** A word's own bit, and those of the prefixes that it begins with. */
    private int[][] bitsOfWords() {
        int[][] bits = new int[words.size()][];
        for (int word = 0; word < bits.length; word++) {
            String text = words.word(word);
            IntStream ofPrefixes = IntStream.rangeClosed(1, text.length())
                    .mapToObj(length -> text.substring(0, length))
                    .filter(prefix -> prefixes.find(prefix) >= 0)
                    .mapToInt(Signatures::ofPrefix);
            bits[word] = IntStream.concat(IntStream.of(Signatures.ofWord(text)), ofPrefixes)
                    .toArray();
        }
        return bits;
    }

    /** Tells the window which atoms a token satisfies. */
    void look(Tokens tokens, int token, long place, Window window) {
        int from = tokens.charFrom(token);
        int length = tokens.charLength(token);
        int alternative = tokens.alternativeLength(token);
        char[] chars = tokens.chars();
        int word = words.find(chars, from, length, WordTable.hash(chars, from, length));
        if (word < 0 && alternative > 0) {
            from += length;
            length = alternative;
            word = words.find(chars, from, length, WordTable.hash(chars, from, length));
        }
        if (word >= 0) {
            window.stands(word, place);
            sign(bitsOfWord[word], window);
            satisfy(atomsOfWord[word], place, window);
        } else {
            lookUnknown(chars, from, length, place, window);
        }
        int flags = tokens.flags(token) & ALL_FLAGS;
        if (flags != 0) {
            lookKinds(flags, place, window);
        }
    }

    private void lookUnknown(char[] chars, int from, int length, long place, Window window) {
        window.sign(Signatures.ofKind(Kinds.UNKNOWN));
        satisfy(atomsOfKind[Kinds.UNKNOWN], place, window);
        int hash = 0;
        int longest = Math.min(length, 62);
        for (int i = 0; i < longest; i++) {
            hash = 31 * hash + chars[from + i];
            if ((prefixLengths >>> (i + 1) & 1) != 0) {
                int prefix = prefixes.find(chars, from, i + 1, hash);
                if (prefix >= 0) {
                    window.sign(bitOfPrefix[prefix]);
                    satisfy(atomsOfPrefix[prefix], place, window);
                }
            }
        }
    }

    private void lookKinds(int flags, long place, Window window) {
        for (int kind = 0; kind < Kinds.UNKNOWN; kind++) {
            if ((flags & Kinds.flag(kind)) != 0) {
                window.sign(Signatures.ofKind(kind));
                satisfy(atomsOfKind[kind], place, window);
            }
        }
    }

    private static void satisfy(int[] atoms, long place, Window window) {
        for (int atom : atoms) {
            window.satisfy(atom, place);
        }
    }

    private static void sign(int[] bits, Window window) {
        for (int bit : bits) {
            window.sign(bit);
        }
    }

    /** The words of an atom that isn't told at once; none for the others. */
    int[] wordsOf(int atom) {
        return wordsOfAtom[atom];
    }

    int size() {
        return words.size();
    }
}

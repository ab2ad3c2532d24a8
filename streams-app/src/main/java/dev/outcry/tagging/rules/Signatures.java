package dev.outcry.tagging.rules;

/**
 * A bit for each word, each prefix and each kind, so that a few instructions tell that a sentence lacks all words of a
 * set. Frequent words keep to bits of their own: they would hide the rare ones that share theirs.
 */
final class Signatures {

    /** Longs of a signature. */
    static final int LONGS = 4;

    private static final int BITS = LONGS * Long.SIZE;
    private static final int FREQUENT_BITS = 64;
    private static final double FREQUENT = 2;

    private Signatures() {}

    static int ofWord(String word) {
        return WordFrequency.ENGLISH.of(word) >= FREQUENT
                ? Kinds.COUNT + Math.floorMod(word.hashCode(), FREQUENT_BITS - Kinds.COUNT)
                : rare(word.hashCode());
    }

    static int ofPrefix(String prefix) {
        return rare(~prefix.hashCode());
    }

    static int ofKind(int kind) {
        return kind;
    }

    private static int rare(int hash) {
        return FREQUENT_BITS + Math.floorMod(hash ^ (hash >>> 15), BITS - FREQUENT_BITS);
    }

    /** Adds the bits of all that satisfies the predicate to the signature that begins at {@code at}. */
    static void add(Predicate predicate, long[] signatures, int at) {
        predicate.words().forEach(word -> set(ofWord(word), signatures, at));
        predicate.prefixes().forEach(prefix -> set(ofPrefix(prefix), signatures, at));
        predicate.kinds().forEach(kind -> set(ofKind(kind), signatures, at));
    }

    private static void set(int bit, long[] signatures, int at) {
        signatures[at + (bit >>> 6)] |= 1L << bit;
    }
}

package dev.outcry.tagging.sentiment;

import java.util.Map;

/** Weights of phrases by their key, in open addressing: no boxing in the hot path. Immutable. */
final class PhraseTable {

    private final long[] keys;
    private final double[] weights;
    private final int mask;

    /** @param phrases weights by key; no key is 0 */
    PhraseTable(Map<Long, Double> phrases) {
        int capacity = Integer.highestOneBit(Math.max(4, phrases.size() * 2)) * 2;
        this.keys = new long[capacity];
        this.weights = new double[capacity];
        this.mask = capacity - 1;
        phrases.forEach(this::put);
    }

    private void put(long key, double weight) {
        int slot = slot(key);
        keys[slot] = key;
        weights[slot] = weight;
    }

    private int slot(long key) {
        int slot = (int) (key ^ (key >>> 32) ^ (key >>> 15)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    boolean contains(long key) {
        return keys[slot(key)] == key;
    }

    /** The phrase's weight, or 0 where there is none. */
    double weight(long key) {
        return weights[slot(key)];
    }
}

package dev.outcry.stats;

import java.util.ArrayList;
import java.util.List;

/** Sets of hashes as ascending lists, which is how they are stored. */
public final class HashSets {

    private HashSets() {}

    /** All that are in one or the other, each once. */
    public static List<Long> union(List<Long> one, List<Long> other) {
        List<Long> all = new ArrayList<>(one.size() + other.size());
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            int order = i == one.size() ? 1 : j == other.size() ? -1 : Long.compare(one.get(i), other.get(j));
            all.add(order <= 0 ? one.get(i) : other.get(j));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return all;
    }
}

package dev.outcry.tagging.rules;

import java.util.Collection;
import java.util.Comparator;

/** Finds what was probably meant. */
final class Nearest {

    private Nearest() {}

    /** {@code ", did you mean 'x'?"}, or which words there are when none is near. */
    static String hint(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.max(2, word.length() / 3))
                .map(candidate -> ", did you mean '" + candidate + "'?")
                .orElseGet(
                        () -> known.size() > 40 ? "" : "; known: " + String.join(", ", new java.util.TreeSet<>(known)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

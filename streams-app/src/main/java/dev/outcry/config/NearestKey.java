package dev.outcry.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the key that somebody meant, by the number of letters to insert, delete or replace. */
final class NearestKey {

    private final Collection<String> known;

    NearestKey(Collection<String> known) {
        this.known = known;
    }

    /** The known key with the fewest letters of difference; the first by name among equals. */
    Optional<String> to(String key) {
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(key, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The known key within {@code most} letters of difference. */
    Optional<String> within(int most, String key) {
        return to(key).filter(candidate -> distance(key, candidate) <= most);
    }

    static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            previous = nextRow(previous, left.charAt(i - 1), i, right);
        }
        return previous[right.length()];
    }

    private static int[] nextRow(int[] previous, char letter, int row, String right) {
        int[] current = new int[previous.length];
        current[0] = row;
        for (int j = 1; j < current.length; j++) {
            int replaced = previous[j - 1] + (letter == right.charAt(j - 1) ? 0 : 1);
            current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
        }
        return current;
    }
}

package dev.outcry.tagging.rules;

import java.util.List;

/** Short lists of numbers, one behind the other in one array: reading a row touches one piece of memory. Immutable. */
final class Rows {

    private final int[] from;
    private final int[] values;

    Rows(List<int[]> rows) {
        this.from = new int[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            from[row + 1] = from[row] + rows.get(row).length;
        }
        this.values = new int[from[rows.size()]];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, values, from[row], rows.get(row).length);
        }
    }

    int size() {
        return from.length - 1;
    }

    /** Index of the row's first value. */
    int from(int row) {
        return from[row];
    }

    /** One past the row's last value. */
    int to(int row) {
        return from[row + 1];
    }

    /** All values; only to be read. */
    int[] values() {
        return values;
    }

    int value(int index) {
        return values[index];
    }
}

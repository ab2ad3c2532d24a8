package dev.outcry.app.audit;

/**
 * Rows of whole numbers by a 64-bit hash, flat in memory: with two columns, ten million rows take about 500 MB while a
 * map of objects would take three times as much. Two of ten million hashes are the same once in 370,000 tables.
 */
final class LongTable {

    private static final int FIRST_CAPACITY = 1024;

    private final int width;
    private long[] cells;
    private int capacity;
    private int size;

    /** @param columns numbers in a row */
    LongTable(int columns) {
        this.width = columns + 1;
        this.capacity = FIRST_CAPACITY;
        this.cells = new long[capacity * width];
    }

    /** The row of a hash, or -1; valid until the next one is added. */
    int find(long hash) {
        int row = slot(hash);
        return cells[row] == 0 ? -1 : row;
    }

    /** A new row of zeros. */
    int add(long hash) {
        if ((size + 1) * 2L > capacity) {
            grow();
        }
        int row = slot(hash);
        if (cells[row] != 0) {
            throw new IllegalArgumentException("there is a row of " + hash);
        }
        cells[row] = marked(hash);
        size++;
        return row;
    }

    long get(int row, int column) {
        return cells[row + 1 + column];
    }

    void set(int row, int column, long value) {
        cells[row + 1 + column] = value;
    }

    int size() {
        return size;
    }

    private int slot(long hash) {
        long wanted = marked(hash);
        int place = (int) (wanted ^ (wanted >>> 32)) & (capacity - 1);
        while (cells[place * width] != 0 && cells[place * width] != wanted) {
            place = (place + 1) & (capacity - 1);
        }
        return place * width;
    }

    /** 0 marks a free place. */
    private static long marked(long hash) {
        return hash == 0 ? 1 : hash;
    }

    private void grow() {
        long[] old = cells;
        capacity = Math.multiplyExact(capacity, 2);
        cells = new long[Math.multiplyExact(capacity, width)];
        for (int row = 0; row < old.length; row += width) {
            if (old[row] != 0) {
                System.arraycopy(old, row, cells, slot(old[row]), width);
            }
        }
    }
}

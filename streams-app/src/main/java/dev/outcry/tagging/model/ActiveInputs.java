package dev.outcry.tagging.model;

/**
 * Whole numbers from 0 to 127 of which many are 0: the others, with the places where they stand. Reused; one thread at
 * a time.
 */
final class ActiveInputs {

    /** The largest input. */
    static final int LARGEST = 127;

    private final int[] places;
    private final int[] values;
    private int count;
    private int sum;

    /** @param most how many there can be */
    ActiveInputs(int most) {
        this.places = new int[most];
        this.values = new int[most];
    }

    void clear() {
        count = 0;
        sum = 0;
    }

    /** Adds a value; 0 leaves no trace. */
    void add(int place, int value) {
        places[count] = place;
        values[count] = value;
        count += value == 0 ? 0 : 1;
        sum += value;
    }

    int count() {
        return count;
    }

    /** Where the value stands. */
    int place(int index) {
        return places[index];
    }

    int value(int index) {
        return values[index];
    }

    /** Of all values. */
    int sum() {
        return sum;
    }
}

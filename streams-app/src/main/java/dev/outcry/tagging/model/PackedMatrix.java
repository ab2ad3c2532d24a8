package dev.outcry.tagging.model;

/**
 * A matrix of weights, three of them in each {@code long}, so that one multiplication serves three outputs: fields of
 * 21 bits hold the sum of 128 products of numbers up to 127. Immutable.
 */
final class PackedMatrix {

    /** More rows could overflow a field. */
    static final int MOST_ROWS = 128;

    private static final int LARGEST = 127;
    private static final int FIELD = 21;
    private static final int MASK = (1 << FIELD) - 1;
    private static final int FIELDS = 3;
    private static final int BLOCK = 4;
    private static final int OUTPUTS = FIELDS * BLOCK;

    private final int rows;
    private final int blocks;
    private final long[] packed;
    private final float[] lowest;
    private final float[] step;

    /**
     * Packs weights.
     *
     * @param weights row by row
     * @throws IllegalArgumentException for more than {@value #MOST_ROWS} rows
     */
    PackedMatrix(float[] weights, int rows, int outputs) {
        if (rows > MOST_ROWS) {
            throw new IllegalArgumentException("a matrix of " + rows + " rows, where " + MOST_ROWS + " are the most");
        }
        this.rows = rows;
        this.blocks = (outputs + OUTPUTS - 1) / OUTPUTS;
        this.packed = new long[blocks * rows * BLOCK];
        this.lowest = new float[blocks * OUTPUTS];
        this.step = new float[blocks * OUTPUTS];
        for (int output = 0; output < outputs; output++) {
            pack(weights, output, outputs);
        }
    }

    private void pack(float[] weights, int output, int outputs) {
        float low = 0;
        float high = 0;
        for (int row = 0; row < rows; row++) {
            low = Math.min(low, weights[row * outputs + output]);
            high = Math.max(high, weights[row * outputs + output]);
        }
        lowest[output] = low;
        step[output] = (high - low) / LARGEST;
        int inBlock = output % OUTPUTS;
        for (int row = 0; row < rows && high > low; row++) {
            long whole = Math.round((weights[row * outputs + output] - low) / step[output]);
            int at = ((output / OUTPUTS * rows) + row) * BLOCK + (inBlock % BLOCK);
            packed[at] |= whole << (FIELD * (inBlock / BLOCK));
        }
    }

    /** How long an array of outputs has to be. */
    int width() {
        return blocks * OUTPUTS;
    }

    /** Adds the product of inputs and weights to {@code outputs}; an input of 1 stands for {@code unit}. */
    void multiply(ActiveInputs inputs, float unit, float[] outputs) {
        float all = inputs.sum() * unit;
        for (int block = 0; block < blocks; block++) {
            multiply(block, inputs, unit, outputs);
        }
        for (int output = 0; output < outputs.length; output++) {
            outputs[output] += all * lowest[output];
        }
    }

    private void multiply(int block, ActiveInputs inputs, float unit, float[] outputs) {
        long first = 0;
        long second = 0;
        long third = 0;
        long fourth = 0;
        int base = block * rows;
        for (int i = 0; i < inputs.count(); i++) {
            long value = inputs.value(i);
            int at = (base + inputs.place(i)) * BLOCK;
            first += value * packed[at];
            second += value * packed[at + 1];
            third += value * packed[at + 2];
            fourth += value * packed[at + 3];
        }
        int output = block * OUTPUTS;
        add(first, output, unit, outputs);
        add(second, output + 1, unit, outputs);
        add(third, output + 2, unit, outputs);
        add(fourth, output + 3, unit, outputs);
    }

    private void add(long sums, int output, float unit, float[] outputs) {
        outputs[output] += (int) (sums & MASK) * unit * step[output];
        outputs[output + BLOCK] += (int) ((sums >>> FIELD) & MASK) * unit * step[output + BLOCK];
        outputs[output + 2 * BLOCK] += (int) ((sums >>> (2 * FIELD)) & MASK) * unit * step[output + 2 * BLOCK];
    }
}

package dev.outcry.training;

/** Adam (Kingma and Ba, 2015) over one array; rows that no example touched stay as they are. */
final class Adam {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final float LEAST = 1e-8f;

    private final float[] values;
    private final float[] gradient;
    private final float[] moment;
    private final float[] square;

    Adam(float[] values, float[] gradient) {
        this.values = values;
        this.gradient = gradient;
        this.moment = new float[values.length];
        this.square = new float[values.length];
    }

    /** Steps against the gradient of {@code length} values and sets that gradient to zero. */
    void step(int from, int length, float rate, float share) {
        for (int i = from; i < from + length; i++) {
            float slope = gradient[i] * share;
            moment[i] = FIRST * moment[i] + (1 - FIRST) * slope;
            square[i] = SECOND * square[i] + (1 - SECOND) * slope * slope;
            values[i] -= rate * moment[i] / ((float) Math.sqrt(square[i]) + LEAST);
            gradient[i] = 0;
        }
    }

    void step(float rate, float share) {
        step(0, values.length, rate, share);
    }

    /** The rate that makes up for moments that began at zero. */
    static float corrected(float rate, int step) {
        return (float) (rate * Math.sqrt(1 - StrictMath.pow(SECOND, step)) / (1 - StrictMath.pow(FIRST, step)));
    }
}

package dev.outcry.tagging.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rows of numbers kept as bytes, each row with a scale of its own: an error of at most half the scale. */
final class QuantisedRows {

    private static final int LARGEST = 127;

    private QuantisedRows() {}

    /** The scale of a row: what one step of a byte stands for. */
    static float scale(float[] values, int from, int length) {
        float largest = 0;
        for (int i = from; i < from + length; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest / LARGEST;
    }

    static void write(DataOutput out, float[] values, int length) throws IOException {
        for (int from = 0; from < values.length; from += length) {
            float scale = scale(values, from, length);
            out.writeFloat(scale);
            for (int i = from; i < from + length; i++) {
                out.writeByte(scale == 0 ? 0 : Math.round(values[i] / scale));
            }
        }
    }

    static float[] read(DataInput in, int rows, int length) throws IOException {
        float[] values = new float[rows * length];
        for (int from = 0; from < values.length; from += length) {
            float scale = in.readFloat();
            for (int i = from; i < from + length; i++) {
                values[i] = scale * in.readByte();
            }
        }
        return values;
    }
}

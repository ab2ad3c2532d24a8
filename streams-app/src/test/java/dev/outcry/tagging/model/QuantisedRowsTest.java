package dev.outcry.tagging.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantisedRowsTest {

    @Test
    void shouldErrByHalfAStepAtMost() throws Exception {
        Random random = new Random(1);
        float[] values = new float[6 * 64];
        for (int i = 64; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        QuantisedRows.write(new DataOutputStream(bytes), values, 64);

        float[] read = QuantisedRows.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 6, 64);

        for (int i = 0; i < values.length; i++) {
            double step = QuantisedRows.scale(values, i / 64 * 64, 64);
            assertThat((double) read[i]).isCloseTo(values[i], within(step / 2 + 1e-6));
        }
    }
}

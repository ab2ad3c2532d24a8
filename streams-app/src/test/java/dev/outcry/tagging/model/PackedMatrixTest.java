package dev.outcry.tagging.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedMatrixTest {

    private final Random random = new Random(1);

    @Test
    void shouldMultiplyAsExactlyAsItsStepsAllow() {
        float[] weights = new float[40 * 31];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() * 2 - 1;
        }
        PackedMatrix matrix = new PackedMatrix(weights, 40, 31);
        ActiveInputs inputs = new ActiveInputs(41);
        double[] expected = new double[31];
        for (int row = 0; row < 40; row++) {
            int value = Math.max(0, random.nextInt(255) - 127);
            inputs.add(row, value);
            for (int output = 0; output < 31; output++) {
                expected[output] += 0.01 * value * weights[row * 31 + output];
            }
        }

        float[] outputs = new float[matrix.width()];
        matrix.multiply(inputs, 0.01f, outputs);

        for (int output = 0; output < 31; output++) {
            double halfSteps = inputs.sum() * 0.01 / 127;
            assertThat((double) outputs[output]).isCloseTo(expected[output], within(halfSteps));
        }
    }

    @Test
    void shouldHoldTheLargestSum() {
        float[] weights = new float[128 * 3];
        Arrays.fill(weights, 1);
        PackedMatrix matrix = new PackedMatrix(weights, 128, 3);
        ActiveInputs inputs = new ActiveInputs(129);
        for (int row = 0; row < 128; row++) {
            inputs.add(row, ActiveInputs.LARGEST);
        }

        float[] outputs = new float[matrix.width()];
        matrix.multiply(inputs, 1, outputs);

        for (int output = 0; output < 3; output++) {
            assertThat((double) outputs[output]).isCloseTo(128 * 127, within(0.1));
        }
    }

    @Test
    void shouldRefuseMoreRowsThanAFieldCanSum() {
        assertThatThrownBy(() -> new PackedMatrix(new float[129], 129, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("129");
    }
}

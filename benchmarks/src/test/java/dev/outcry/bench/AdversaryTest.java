package dev.outcry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdversaryTest {

    private static final int CHARS = 1_000;

    @ParameterizedTest
    @EnumSource(Adversary.class)
    void shouldBeAsLongAsAskedForAndTheSameEachTime(Adversary adversary) {
        assertThat(adversary.text(CHARS)).hasSize(CHARS).isEqualTo(adversary.text(CHARS));
    }
}

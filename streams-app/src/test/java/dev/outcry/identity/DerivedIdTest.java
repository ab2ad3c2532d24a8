package dev.outcry.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivedIdTest {

    @Test
    void shouldGiveTheSameIdForTheSameParts() {
        assertThat(DerivedId.of("a", "b")).isEqualTo(DerivedId.of("a", "b")).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldTellPartsApartWhateverTheirLengths() {
        assertThat(DerivedId.of("ab", "c"))
                .isNotEqualTo(DerivedId.of("a", "bc"))
                .isNotEqualTo(DerivedId.of("abc"));
    }
}

package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/hints/", "/facts/"})
    void shouldHoldItsExamples(String folder) {
        assertThat(HintRules.bundled(folder, Map.of(), "").brokenExamples()).isEmpty();
    }
}

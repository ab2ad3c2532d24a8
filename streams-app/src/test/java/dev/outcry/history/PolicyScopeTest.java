package dev.outcry.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.state.Complaint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyScopeTest {

    @Test
    void shouldCountEverythingByDefault() {
        assertThat(PolicyScope.EVERYTHING.covers(complaint(0.9, null, null))).isTrue();
    }

    @Test
    void shouldCountFromTheMinimumNegativityOn() {
        PolicyScope scope = new PolicyScope(Set.of(), Set.of(), Set.of(), 0.5);

        assertThat(scope.covers(complaint(-0.5, null, null))).isTrue();
        assertThat(scope.covers(complaint(-0.49, null, null))).isFalse();
    }

    @Test
    void shouldCountOnlyItsProductsAndSources() {
        PolicyScope scope = new PolicyScope(Set.of("router", "phone"), Set.of("chat"), Set.of(), 0);

        assertThat(scope.covers(complaint(-1, "phone", "chat"))).isTrue();
        assertThat(scope.covers(complaint(-1, "phone", "desk"))).isFalse();
        assertThat(scope.covers(complaint(-1, "case", "chat"))).isFalse();
        assertThat(scope.covers(complaint(-1, null, "chat"))).isFalse();
    }

    @Test
    void shouldCountComplaintsWithOneOfItsScenarios() {
        PolicyScope scope = new PolicyScope(Set.of(), Set.of(), Set.of(Scenario.LEGAL, Scenario.ABUSE), 0);

        assertThat(scope.covers(complaint(-1, null, null, Scenario.ABUSE, Scenario.CRISIS)))
                .isTrue();
        assertThat(scope.covers(complaint(-1, null, null, Scenario.CRISIS))).isFalse();
    }

    @Test
    void shouldRefuseANegativityOutsideItsRange() {
        assertThatThrownBy(() -> new PolicyScope(Set.of(), Set.of(), Set.of(), 1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minNegativity must be 0 to 1, is 1.1");
    }

    private static Complaint complaint(
            double sentiment, @Nullable String product, @Nullable String source, Scenario... scenarios) {
        List<ScenarioTag> tags = List.of(scenarios).stream()
                .map(scenario -> new ScenarioTag(scenario, 1.0, List.of()))
                .toList();
        return new Complaint(0L, "T", sentiment, ScenarioBits.of(tags), product, source, 0L);
    }
}

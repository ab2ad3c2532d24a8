package dev.outcry.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.outcry.avro.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SurgeSettingsTest {

    @Test
    void shouldWatchComplaintsButNotWhatIsAboutOneCustomer() {
        assertThat(SurgeSettings.defaults().scenarios())
                .contains(Scenario.DEFECTIVE_PRODUCT, Scenario.CRISIS)
                .doesNotContain(Scenario.FREQUENT_COMPLAINER, Scenario.FEATURE_REQUEST)
                .hasSize(12);
    }

    @Test
    void shouldNameTheSettingThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(1, Duration.ofHours(1), Duration.ofDays(7)))
                .withMessage("surge: minCustomers must be at least 2, is 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(10, Duration.ofDays(7), Duration.ofDays(7)))
                .withMessageStartingWith("surge: longest must be above quiet");
    }

    private static SurgeSettings with(int minCustomers, Duration quiet, Duration longest) {
        SurgeSettings standard = SurgeSettings.defaults();
        return new SurgeSettings(
                standard.scenarios(),
                minCustomers,
                standard.minRatio(),
                standard.deviations(),
                standard.baselineWeeks(),
                standard.priorPerHour(),
                quiet,
                longest,
                standard.lateness(),
                standard.idleAfter(),
                standard.flushInterval(),
                standard.samples());
    }
}

package dev.outcry.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Catalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class UrgencyTest {

    @Test
    void shouldRankEveryScenarioOnce() {
        assertThat(Catalogue.entries())
                .extracting(entry -> Urgency.rank(entry.scenario()))
                .doesNotHaveDuplicates();
        assertThat(Catalogue.entries()).allMatch(entry -> Urgency.rank(entry.scenario()) < 31);
        assertThat(Urgency.rank(Scenario.UNKNOWN)).isEqualTo(31);
    }

    @Test
    void shouldPutLegalBeforeSafetyBeforeTheRest() {
        assertThat(List.of(Scenario.DOCS_POINTER, Scenario.ABUSE, Scenario.MANAGER_REQUEST, Scenario.LEGAL).stream()
                        .sorted(Urgency.order()))
                .containsExactly(Scenario.LEGAL, Scenario.ABUSE, Scenario.MANAGER_REQUEST, Scenario.DOCS_POINTER);
    }
}

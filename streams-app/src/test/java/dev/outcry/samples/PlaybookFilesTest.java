package dev.outcry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Playbook;
import dev.outcry.avro.PlaybookReply;
import dev.outcry.avro.Scenario;
import dev.outcry.escalation.Playbooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PlaybookFilesTest {

    private final Playbooks playbooks = Playbooks.bundled();

    @ParameterizedTest
    @EnumSource(value = Scenario.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
    void shouldHoldACompletePlaybook(Scenario scenario) {
        Playbook playbook = playbooks.of(scenario).orElseThrow();

        assertThat(playbook.getScenario()).isEqualTo(scenario);
        assertThat(playbook.getVersion()).isEqualTo("2026-11-25");
        assertThat(playbook.getSteps()).hasSizeBetween(3, 7);
        assertThat(playbook.getAvoid()).hasSizeBetween(2, 5);
        assertThat(playbook.getNeverSay()).hasSizeBetween(3, 6);
        assertThat(playbook.getNext()).hasSizeBetween(2, 4);
        assertThat(playbook.getHold()).isEqualTo(scenario == Scenario.LEGAL);
    }

    /** Nobody is told what they said already, and nobody is promised nothing. */
    @ParameterizedTest
    @EnumSource(value = Scenario.class, mode = Mode.EXCLUDE, names = "UNKNOWN")
    void shouldNameTheTicketAndKeepItsOwnRules(Scenario scenario) {
        Playbook playbook = playbooks.of(scenario).orElseThrow();

        assertThat(playbook.getReplies()).hasSize(3);
        assertThat(playbook.getReplies().subList(0, 2))
                .extracting(PlaybookReply::getText)
                .allSatisfy(reply -> assertThat(reply).contains("{customer}", "{ticket}"));
        assertThat(playbook.getReplies())
                .extracting(PlaybookReply::getText)
                .allSatisfy(reply -> assertThat(reply)
                        .as("%s never says", scenario)
                        .doesNotContainIgnoringCase(playbook.getNeverSay().toArray(String[]::new)));
    }
}

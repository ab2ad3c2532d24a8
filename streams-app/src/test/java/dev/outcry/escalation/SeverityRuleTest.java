package dev.outcry.escalation;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Channel;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.Severity;
import dev.outcry.fixture.Tickets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeverityRuleTest {

    private static final List<Evidence> NO_EVIDENCE = List.of();

    @Test
    void shouldRiseWithEachCircumstance() {
        assertThat(severity(EscalationKind.MANAGER_REQUEST, 0.89, aTicket(), 1)).isEqualTo(Severity.LOW);
        assertThat(severity(EscalationKind.LEGAL, 0.89, aTicket(), 1)).isEqualTo(Severity.MEDIUM);
        assertThat(severity(EscalationKind.LEGAL, 0.9, aTicket().feeling(-0.6), 1))
                .isEqualTo(Severity.HIGH);
        assertThat(severity(EscalationKind.LEGAL, 0.9, aTicket().feeling(-0.59), 1))
                .isEqualTo(Severity.MEDIUM);
        assertThat(severity(EscalationKind.LEGAL, 0.5, aTicket(), 4)).isEqualTo(Severity.HIGH);
        assertThat(severity(EscalationKind.LEGAL, 0.9, aTicket().via(Channel.SOCIAL), 4))
                .isEqualTo(Severity.CRITICAL);
        assertThat(severity(EscalationKind.ABUSE, 0.9, aTicket().after(ComplaintLevel.CRITICAL), 2))
                .isEqualTo(Severity.CRITICAL);
    }

    private static Severity severity(EscalationKind kind, double confidence, Tickets ticket, int occurrences) {
        ScenarioTag tag = new ScenarioTag(Scenario.LEGAL, confidence, NO_EVIDENCE);
        return SeverityRule.of(new Trigger(kind, tag), ticket.build(), occurrences);
    }
}

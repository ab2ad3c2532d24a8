package dev.outcry.history;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Author;
import dev.outcry.avro.Scenario;
import dev.outcry.fixture.Tickets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComplaintRuleTest {

    private final ComplaintRule rule = ComplaintRule.defaults();

    @Test
    void shouldTakeNegativeWordsOfCustomers() {
        assertThat(matches(rule, aTicket().feeling(-0.5))).isTrue();
        assertThat(matches(rule, aTicket())).isFalse();
        assertThat(matches(rule, aTicket().feeling(-0.5).by(Author.AGENT))).isFalse();
        assertThat(matches(rule, aTicket().feeling(-0.5).saying(" "))).isFalse();
    }

    @Test
    void shouldTakeComplaintScenariosWhateverTheSentiment() {
        assertThat(matches(rule, aTicket().showing(Scenario.LEGAL).feeling(0.5)))
                .isTrue();
        assertThat(matches(rule, aTicket().showing(Scenario.DOCS_POINTER))).isFalse();
    }

    @Test
    void shouldLeaveSentimentOutWhenToldSo() {
        ComplaintRule only = new ComplaintRule(false, Set.of(Scenario.LEGAL));

        assertThat(matches(only, aTicket().feeling(-1))).isFalse();
        assertThat(matches(only, aTicket().showing(Scenario.LEGAL))).isTrue();
    }

    private static boolean matches(ComplaintRule rule, Tickets ticket) {
        return rule.matches(ticket.buildEvent(), ticket.build());
    }
}

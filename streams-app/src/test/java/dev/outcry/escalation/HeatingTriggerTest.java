package dev.outcry.escalation;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.Temperature;
import dev.outcry.fixture.Tickets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatingTriggerTest {

    @Test
    void shouldSendAHeatedConversationToManagerRequests() {
        List<Trigger> triggers = of(aTicket().turning(Temperature.HEATING));

        assertThat(triggers).singleElement().satisfies(trigger -> {
            assertThat(trigger.kind()).isEqualTo(EscalationKind.MANAGER_REQUEST);
            assertThat(trigger.tag().getScenario()).isEqualTo(Scenario.ANGRY_CUSTOMER);
            assertThat(trigger.tag().getEvidence())
                    .extracting(Evidence::getRule)
                    .containsExactly("conversation.heating");
        });
    }

    @Test
    void shouldShowTheWordsOfAnAngryCustomer() {
        List<Trigger> triggers = of(aTicket().turning(Temperature.HEATING).showing(Scenario.ANGRY_CUSTOMER));

        assertThat(triggers.get(0).tag().getEvidence())
                .extracting(Evidence::getRule)
                .containsExactly("ANGRY_CUSTOMER/rule");
    }

    @Test
    void shouldAddNothingWhereAManagerIsAskedForAnyhow() {
        List<Trigger> triggers = of(aTicket().turning(Temperature.HEATING).showing(Scenario.MANAGER_REQUEST));

        assertThat(triggers)
                .singleElement()
                .satisfies(trigger -> assertThat(trigger.tag().getScenario()).isEqualTo(Scenario.MANAGER_REQUEST));
    }

    @Test
    void shouldLeaveOthersAlone() {
        assertThat(of(aTicket().turning(Temperature.COOLED))).isEmpty();
        assertThat(of(aTicket())).isEmpty();
    }

    private static List<Trigger> of(Tickets ticket) {
        TaggedTicket built = ticket.build();
        return TriggerRule.withHeating(built, TriggerRule.of(built, false));
    }
}

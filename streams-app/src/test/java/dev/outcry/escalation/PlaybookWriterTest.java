package dev.outcry.escalation;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Channel;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Playbook;
import dev.outcry.avro.PlaybookVariant;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.privacy.Masker;
import dev.outcry.privacy.PrivacySettings;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaybookWriterTest {

    private final PlaybookWriter writer =
            new PlaybookWriter(PlaybookSettings.defaults(), new Masker(PrivacySettings.defaults()));
    private final Playbook legal = Playbooks.bundled().of(Scenario.LEGAL).orElseThrow();

    @Test
    void shouldFillIn() {
        Playbook filled = writer.write(
                legal,
                new Situation("Ms Doe", "T-17", Instant.parse("2026-11-25T16:00:00Z"), PlaybookVariant.FIRST_CONTACT));

        assertThat(filled.getReply()).startsWith("Hello Ms Doe, ").contains("T-17", "25 November 2026, 16:00 UTC");
        assertThat(filled.getReplies()).isEmpty();
    }

    @Test
    void shouldLeaveWhatIsNotKnown() {
        Playbook filled = writer.write(legal, new Situation(null, null, null, PlaybookVariant.REPEAT_COMPLAINER));

        assertThat(filled.getReply())
                .startsWith("Hello {customer}, your earlier messages")
                .contains("{ticket}", "{due}");
    }

    @Test
    void shouldNotGreetByAnAddress() {
        Playbook filled =
                writer.write(legal, new Situation("jane@example.com", "T-17", null, PlaybookVariant.FIRST_CONTACT));

        assertThat(filled.getReply()).startsWith("Hello {customer}, ").doesNotContain("jane");
    }

    @Test
    void shouldNotReadANameForPlaceholders() {
        Playbook filled = writer.write(legal, new Situation("{due}", "T", null, PlaybookVariant.FIRST_CONTACT));

        assertThat(filled.getReply()).startsWith("Hello {due}, ");
    }

    @Test
    void shouldChooseTheVariantByChannelAndHistory() {
        TaggedTicket first = ticket(Channel.EMAIL, ComplaintLevel.ELEVATED);

        assertThat(Situation.variantFor(first)).isEqualTo(PlaybookVariant.FIRST_CONTACT);
        assertThat(Situation.variantFor(ticket(Channel.EMAIL, ComplaintLevel.HIGH)))
                .isEqualTo(PlaybookVariant.REPEAT_COMPLAINER);
        assertThat(Situation.variantFor(ticket(Channel.REVIEW, ComplaintLevel.HIGH)))
                .isEqualTo(PlaybookVariant.SOCIAL_CHANNEL);
    }

    @Test
    void shouldPromiseWithinThePlaybooksTime() {
        TaggedTicket ticket = TaggedTicket.newBuilder(ticket(Channel.EMAIL, ComplaintLevel.NONE))
                .setAttributes(Map.of("customerName", "Ms Doe"))
                .build();

        assertThat(writer.write(legal, ticket, null).getReply()).contains("Ms Doe", "1 January 1970, 04:00 UTC");
    }

    private static TaggedTicket ticket(Channel channel, ComplaintLevel level) {
        return aTicket().at(0).showing(Scenario.LEGAL).after(level).via(channel).build();
    }
}

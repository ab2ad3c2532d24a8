package dev.outcry.escalation;

import dev.outcry.avro.Channel;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.PlaybookVariant;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of whom a reply is for.
 *
 * @param customer the customer's name
 * @param ticket the ticket
 * @param due by when something is promised
 * @param variant which of a playbook's replies fits
 */
public record Situation(
        @Nullable String customer,
        @Nullable String ticket,
        @Nullable Instant due,
        PlaybookVariant variant) {

    /**
     * The variant that fits a message: on SOCIAL and REVIEW the public one; for a customer whose history is at HIGH or
     * above, or who says that they complain again, the one for repeat complainers.
     */
    public static PlaybookVariant variantFor(TaggedTicket ticket) {
        if (ticket.getChannel() == Channel.SOCIAL || ticket.getChannel() == Channel.REVIEW) {
            return PlaybookVariant.SOCIAL_CHANNEL;
        }
        boolean repeats = ticket.getHistory().getLevel().compareTo(ComplaintLevel.HIGH) >= 0
                || ticket.getScenarios().stream()
                        .map(ScenarioTag::getScenario)
                        .anyMatch(scenario -> scenario == Scenario.FREQUENT_COMPLAINER);
        return repeats ? PlaybookVariant.REPEAT_COMPLAINER : PlaybookVariant.FIRST_CONTACT;
    }
}

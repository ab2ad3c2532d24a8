package dev.outcry.tagging;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Tagger} looks at: the words of a ticket event and the circumstances that bear on their meaning.
 *
 * @param type what happened; TRANSFERRED and CLOSED events show a scenario without any words
 * @param author who wrote it; most rules listen to the customer or to the agent only
 * @param channel where it was written; SOCIAL and REVIEW are public
 * @param subject the ticket's subject line, where there is one
 * @param body the words, never null; empty for events without words
 * @param languageHint the language that the platform believes the body to be in (ISO 639-1), where it says so
 */
public record Message(
        EventType type,
        Author author,
        Channel channel,
        @Nullable String subject,
        String body,
        @Nullable String languageHint) {

    /** A customer's e-mail without a subject: the default of everything that reads bare text. */
    public static Message ofCustomer(String body) {
        return new Message(EventType.MESSAGE, Author.CUSTOMER, Channel.EMAIL, null, body, null);
    }
}

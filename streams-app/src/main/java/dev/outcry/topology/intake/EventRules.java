package dev.outcry.topology.intake;

import dev.outcry.avro.TicketEvent;
import dev.outcry.topology.contract.DeadLetter.Reason;
import java.time.Instant;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** What a record must keep to be a ticket event that the pipeline can work with. */
final class EventRules {

    /** No support desk has events from before; a time of 0 or in seconds is a publisher's mistake. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Separates the parts of keys in state: an id that had it could be taken for another's. */
    private static final char SEPARATOR = '\u001f';

    /** What ids, attributes and headers of the format may add to the words. */
    private static final int MARGIN_BYTES = 65_536;

    /** UTF-8 needs at most this for one UTF-16 code unit. */
    private static final int MOST_BYTES_PER_CHAR = 3;

    private final int maxBodyBytes;

    EventRules(int maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    /** Checks what can be told before decoding, and spares the decoder a huge record. */
    byte[] checkRaw(byte @Nullable [] value) throws RefusedException {
        if (value == null) {
            throw new RefusedException(Reason.INVALID, "the record has no value");
        }
        long limit = (long) maxBodyBytes + MARGIN_BYTES;
        if (value.length > limit) {
            throw new RefusedException(
                    Reason.OVERSIZED, "the record has " + value.length + " bytes, more than " + limit);
        }
        return value;
    }

    /** Checks the event itself. */
    void check(TicketEvent event) throws RefusedException {
        checkPresent("eventId", event.getEventId());
        checkPresent("source", event.getSource());
        checkPresent("ticketId", event.getTicketId());
        checkSeparable("customerId", event.getCustomerId());
        if (event.getOccurredAt().isBefore(EARLIEST)) {
            throw new RefusedException(
                    Reason.INVALID, "occurredAt is " + event.getOccurredAt() + ", before " + EARLIEST);
        }
        checkWords(event.getSubject(), event.getBody());
    }

    /** Checks an id that has to be there. */
    static void checkPresent(String field, @Nullable String value) throws RefusedException {
        if (value == null || value.isBlank()) {
            throw new RefusedException(Reason.INVALID, field + " is empty");
        }
        checkSeparable(field, value);
    }

    private static void checkSeparable(String field, @Nullable String value) throws RefusedException {
        if (value != null && value.indexOf(SEPARATOR) >= 0) {
            throw new RefusedException(Reason.INVALID, field + " has the control character U+001F");
        }
    }

    private void checkWords(@Nullable String subject, @Nullable String body) throws RefusedException {
        String first = subject == null ? "" : subject;
        String second = body == null ? "" : body;
        if ((long) MOST_BYTES_PER_CHAR * (first.length() + second.length()) <= maxBodyBytes) {
            return;
        }
        long bytes = (long) Utils.utf8Length(first) + Utils.utf8Length(second);
        if (bytes > maxBodyBytes) {
            throw new RefusedException(
                    Reason.OVERSIZED, "subject and body have " + bytes + " bytes, more than " + maxBodyBytes);
        }
    }
}

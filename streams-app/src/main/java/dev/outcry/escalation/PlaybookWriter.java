package dev.outcry.escalation;

import dev.outcry.avro.Playbook;
import dev.outcry.avro.PlaybookReply;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.privacy.Masker;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills playbooks in. The reply becomes the one that fits; the customer's name comes from an attribute of the ticket,
 * and counts as unknown where it is itself personal data of a masked kind, such as an e-mail address.
 */
public final class PlaybookWriter {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", Locale.ENGLISH);

    private final PlaybookSettings settings;
    private final Masker masker;

    public PlaybookWriter(PlaybookSettings settings, Masker masker) {
        this.settings = settings;
        this.masker = masker;
    }

    /** A playbook for a message, promising by a time, or within the playbook's own time where none is given. */
    public Playbook write(Playbook playbook, TaggedTicket ticket, @Nullable Instant due) {
        Long within = playbook.getPromiseWithinMillis();
        Instant promised =
                due == null && within != null ? ticket.getOccurredAt().plusMillis(within) : due;
        String name = ticket.getAttributes().get(settings.nameAttribute());
        return write(playbook, new Situation(name, ticket.getTicketId(), promised, Situation.variantFor(ticket)));
    }

    /** A playbook for a situation: what is not known stays as its placeholder. */
    public Playbook write(Playbook playbook, Situation situation) {
        String reply = playbook.getReplies().stream()
                .filter(candidate -> candidate.getVariant() == situation.variant())
                .map(PlaybookReply::getText)
                .findFirst()
                .orElse(playbook.getReply());
        return Playbook.newBuilder(playbook)
                .setVariant(situation.variant())
                .setReply(ReplyText.fill(reply, values(situation)))
                .setReplies(List.of())
                .build();
    }

    private Map<String, String> values(Situation situation) {
        Map<String, String> values = new HashMap<>();
        String name = situation.customer();
        if (name != null && !name.isBlank() && !masker.hasPersonalData(name)) {
            values.put(ReplyText.CUSTOMER, name.strip());
        }
        if (situation.ticket() != null) {
            values.put(ReplyText.TICKET, situation.ticket());
        }
        if (situation.due() != null) {
            values.put(ReplyText.DUE, written(situation.due(), settings.timeZone()));
        }
        return values;
    }

    /** A time as people write it: {@code 25 November 2026, 16:00 UTC}. */
    static String written(Instant time, ZoneId zone) {
        return DUE.format(time.atZone(zone));
    }
}

package dev.outcry.cli.demo;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.topology.contract.DeadLetterHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Lines for people about what comes out: when it happened, which queue, how grave, whom and what it is about. */
public final class LiveText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_DETAIL = 110;
    private static final String PLAIN = "\u001b[0m";
    private static final Map<String, String> COLOURS = Map.of(
            "LEGAL", "\u001b[1;31m",
            "ABUSE", "\u001b[1;35m",
            "MANAGER REQUEST", "\u001b[1;33m",
            "REPEAT", "\u001b[1;36m",
            "CRISIS", "\u001b[1;37;41m",
            "DEAD LETTER", "\u001b[2m");

    private final boolean coloured;
    private final Highlighter highlighter;

    /** Text with colours, for terminals, or without. */
    public LiveText(boolean coloured) {
        this.coloured = coloured;
        this.highlighter = new Highlighter(coloured);
    }

    /** Two lines about an escalation, one about a repeat complainer or a crisis; empty for any other value. */
    public Optional<String> of(@Nullable Object value) {
        if (value instanceof Escalation escalation) {
            return Optional.of(escalation(escalation));
        }
        if (value instanceof RepeatComplainer complainer && complainer.getChange() == RepeatChange.RAISED) {
            return Optional.of(repeat(complainer));
        }
        return value instanceof Crisis crisis ? Optional.of(crisis(crisis)) : Optional.empty();
    }

    private String escalation(Escalation escalation) {
        String queue =
                escalation.getReminder() == null ? escalation.getKind().name().replace('_', ' ') : "OVERDUE";
        String customer = escalation.getCustomerId() == null ? "-" : escalation.getCustomerId();
        String again = escalation.getOccurrences() > 1 ? "  message " + escalation.getOccurrences() : "";
        String words = highlighter.of(escalation.getExcerpt(), escalation.getEvidence());
        return head(escalation.getUpdatedAt(), queue, escalation.getSeverity().name()) + safe(customer) + "  "
                + safe(escalation.getTicketId()) + again + "\n    " + words;
    }

    private String repeat(RepeatComplainer complainer) {
        Instant at =
                complainer.getLastComplaintAt() == null ? complainer.getWindowEnd() : complainer.getLastComplaintAt();
        return head(at, "REPEAT", complainer.getLevel().name())
                + safe(complainer.getCustomerId()) + "  "
                + safe(complainer.getPolicy() + ": " + complainer.getComplaints() + " complaints on "
                        + String.join(", ", complainer.getTicketIds()));
    }

    private String crisis(Crisis crisis) {
        String where = crisis.getProduct() == null ? "all products" : crisis.getProduct();
        return head(crisis.getUpdatedAt(), "CRISIS", crisis.getChange().name())
                + safe(crisis.getScenario() + ", " + where + ": " + crisis.getCustomers() + " customers");
    }

    /** One line about a dead letter. The time is the broker's: a record that can't be read has no other. */
    public String deadLetter(Headers headers, long timestamp) {
        String reason = String.valueOf(DeadLetterHeaders.text(headers, DeadLetterHeaders.REASON));
        return head(Instant.ofEpochMilli(timestamp), "DEAD LETTER", reason)
                + safe("partition " + DeadLetterHeaders.text(headers, DeadLetterHeaders.PARTITION) + " offset "
                        + DeadLetterHeaders.text(headers, DeadLetterHeaders.OFFSET) + ": "
                        + shortened(String.valueOf(DeadLetterHeaders.text(headers, DeadLetterHeaders.DETAIL))));
    }

    private String head(Instant at, String queue, String grade) {
        String name = String.format(Locale.ROOT, "%-15s", queue);
        String shown = coloured ? COLOURS.getOrDefault(queue, "\u001b[1m") + name + PLAIN : name;
        return TIME.format(at) + "  " + shown + "  " + String.format(Locale.ROOT, "%-11s", grade) + "  ";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }

    private static String safe(String text) {
        return Highlighter.oneLine(text);
    }
}

package dev.outcry.cli.demo;

import dev.outcry.avro.Escalation;
import dev.outcry.avro.Evidence;

/** One line about an escalation, with the words that caused it highlighted. */
public final class EscalationText {

    private static final String LOUD = "\u001b[1;31m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean coloured;

    /** Text with colours, for terminals, or without. */
    public EscalationText(boolean coloured) {
        this.coloured = coloured;
    }

    /** The line. */
    public String of(Escalation escalation) {
        String excerpt = oneLine(escalation.getExcerpt());
        if (coloured) {
            for (Evidence evidence : escalation.getEvidence()) {
                excerpt = highlight(excerpt, oneLine(evidence.getText()));
            }
        }
        return (coloured
                        ? BOLD + escalation.getKind() + PLAIN
                        : escalation.getKind().toString())
                + " " + escalation.getSeverity()
                + " " + escalation.getTicketId()
                + (escalation.getOccurrences() > 1 ? " (" + escalation.getOccurrences() + "×)" : "")
                + "  " + excerpt;
    }

    private static String highlight(String text, String words) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        return at < 0 ? text : text.substring(0, at) + LOUD + words + PLAIN + text.substring(at + words.length());
    }

    /** Customers may write escape sequences; terminals must not obey them. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}

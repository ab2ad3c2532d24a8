package dev.outcry.tagging.text;

import java.util.List;
import java.util.Locale;

/** Finds the lines of a mail that its author didn't write: quotations, what follows a signature mark, disclaimers. */
final class QuotedMail {

    private static final List<String> WROTE = List.of(
            "wrote:", "schrieb:", "a \u00e9crit :", "a \u00e9crit:", "escribi\u00f3:", "escreveu:", "ha scritto:");
    private static final List<String> DISCLAIMERS = List.of(
            "this e-mail",
            "this email",
            "this message",
            "the information",
            "the contents of",
            "confidential",
            "disclaimer",
            "if you have received",
            "if you are not the intended",
            "important notice");
    private static final List<String> DISCLAIMED =
            List.of("intended recipient", "intended solely", "received this", "privileged", "intended only for");

    /** Where reading goes on: {@code from} when the line is the author's, else one past what is left out. */
    int skipTo(String text, int from, int end) {
        int first = from;
        while (first < end && text.charAt(first) <= ' ') {
            first++;
        }
        if (first == end) {
            return from;
        }
        return switch (text.charAt(first)) {
            case '>' -> isQuote(text, first) ? next(text, end) : from;
            case '-', '_' -> afterMark(text, from, first, end);
            case 'O', 'A', 'L', 'E', 'I', 'F', 'D', 'C', 'T', 'c', 't', 'd', 'i', 'S', '*' ->
                afterHeader(text, from, first, end);
            default -> from;
        };
    }

    private static boolean isQuote(String text, int first) {
        return first + 1 >= text.length() || text.charAt(first + 1) != ':';
    }

    private static int afterMark(String text, int from, int first, int end) {
        String line = text.substring(first, Math.min(end, first + 60)).stripTrailing();
        boolean signature = line.equals("--") || line.equals("__");
        boolean original = line.startsWith("-----Original") || line.startsWith("---------- Forwarded");
        boolean rule = line.length() > 20 && line.chars().allMatch(c -> c == '_') && isHeader(text, next(text, end));
        return signature || original || rule ? text.length() : from;
    }

    private static int afterHeader(String text, int from, int first, int end) {
        if (isWrote(text, first, end)) {
            return afterWrote(text, next(text, end));
        }
        if (isHeader(text, first)) {
            return text.length();
        }
        if (text.startsWith("Sent from my ", first) || text.startsWith("Get Outlook for", first)) {
            return next(text, end);
        }
        return isDisclaimer(text, first) ? paragraphEnd(text, first) : from;
    }

    private static boolean isWrote(String text, int first, int end) {
        boolean opener = text.startsWith("On ", first)
                || text.startsWith("Am ", first)
                || text.startsWith("Le ", first)
                || text.startsWith("El ", first)
                || text.startsWith("Em ", first)
                || text.startsWith("Il ", first);
        if (!opener) {
            return false;
        }
        String line = text.substring(first, end).stripTrailing();
        return WROTE.stream().anyMatch(line::endsWith);
    }

    /** With quote marks below only those lines are left out, and what stands under them is the answer. */
    private static int afterWrote(String text, int next) {
        int first = next;
        while (first < text.length() && text.charAt(first) <= ' ') {
            first++;
        }
        return first < text.length() && text.charAt(first) == '>' ? next : text.length();
    }

    private static boolean isHeader(String text, int first) {
        if (!text.startsWith("From:", first) && !text.startsWith("*From:", first)) {
            return false;
        }
        String head = text.substring(first, Math.min(text.length(), first + 400));
        return (head.contains("\nSent:") || head.contains("\nDate:") || head.contains("\n*Sent:"))
                && head.contains("To:");
    }

    private static boolean isDisclaimer(String text, int first) {
        int skip = text.charAt(first) == '*' ? 1 : 0;
        for (String opening : DISCLAIMERS) {
            if (text.regionMatches(true, first + skip, opening, 0, opening.length())) {
                String paragraph =
                        text.substring(first, paragraphEnd(text, first)).toLowerCase(Locale.ROOT);
                return DISCLAIMED.stream().anyMatch(paragraph::contains);
            }
        }
        return false;
    }

    private static int paragraphEnd(String text, int from) {
        int end = text.indexOf("\n\n", from);
        return end < 0 ? text.length() : end;
    }

    private static int next(String text, int end) {
        return Math.min(text.length(), end + 1);
    }
}

package dev.outcry.escalation;

import dev.outcry.avro.PlaybookVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A suggested reply with placeholders: {@code {customer}}, {@code {ticket}} and {@code {due}}. On a social channel it
 * stays within 280 characters when filled in, and never names the customer, since everybody reads along.
 */
final class ReplyText {

    static final String CUSTOMER = "customer";
    static final String TICKET = "ticket";
    static final String DUE = "due";

    /** What the strictest social channel takes. */
    static final int LONGEST_SOCIAL = 280;

    static final int LONGEST = 1_500;

    /** As long as things usually are, to tell how long a reply becomes. */
    private static final Map<String, String> TYPICAL =
            Map.of(CUSTOMER, "x".repeat(20), TICKET, "x".repeat(12), DUE, "25 November 2026, 16:00 UTC");

    private ReplyText() {}

    /** What is wrong with a reply, each to follow its key. */
    static List<String> mistakesOf(String reply, PlaybookVariant variant) {
        List<String> mistakes = new ArrayList<>();
        for (String name : placeholders(reply)) {
            if (!TYPICAL.containsKey(name)) {
                mistakes.add("has the unknown placeholder {" + name + "}; known are {customer}, {ticket} and {due}");
            }
        }
        boolean social = variant == PlaybookVariant.SOCIAL_CHANNEL;
        int length = fill(reply, TYPICAL).length();
        int most = social ? LONGEST_SOCIAL : LONGEST;
        if (length > most) {
            mistakes.add("has " + length + " characters when filled in; " + most + " is the most");
        }
        if (social && reply.contains("{" + CUSTOMER + "}")) {
            mistakes.add("names the customer where everybody reads along; leave {customer} out");
        }
        return mistakes;
    }

    /** The reply with what is known filled in; other placeholders stay. Values are not read for placeholders. */
    static String fill(String reply, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < reply.length()) {
            int close = reply.charAt(at) == '{' ? reply.indexOf('}', at) : -1;
            String value = close < 0 ? null : values.get(reply.substring(at + 1, close));
            filled.append(value == null ? reply.substring(at, at + 1) : value);
            at = value == null ? at + 1 : close + 1;
        }
        return filled.toString();
    }

    private static List<String> placeholders(String reply) {
        List<String> names = new ArrayList<>();
        int open = reply.indexOf('{');
        while (open >= 0) {
            int close = reply.indexOf('}', open);
            names.add(close < 0 ? reply.substring(open + 1) : reply.substring(open + 1, close));
            open = reply.indexOf('{', open + 1);
        }
        return names;
    }
}

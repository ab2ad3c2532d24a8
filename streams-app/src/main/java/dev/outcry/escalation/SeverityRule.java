package dev.outcry.escalation;

import dev.outcry.avro.Channel;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.Severity;
import dev.outcry.avro.TaggedTicket;

/**
 * How urgent an escalation is: points, added up.
 *
 * <table>
 *   <caption>Points</caption>
 *   <tr><td>kind</td><td>LEGAL 2, ABUSE 1</td></tr>
 *   <tr><td>confidence</td><td>from 0.9: 1</td></tr>
 *   <tr><td>sentiment</td><td>down to -0.6 or lower: 1</td></tr>
 *   <tr><td>the customer's history</td><td>ELEVATED 1, HIGH 2, CRITICAL 3</td></tr>
 *   <tr><td>messages on the matter</td><td>from 2: 1, from 4: 2</td></tr>
 *   <tr><td>public channel (SOCIAL, REVIEW)</td><td>1</td></tr>
 * </table>
 *
 * Up to 1 point is LOW, 2 or 3 MEDIUM, 4 or 5 HIGH, from 6 CRITICAL.
 */
public final class SeverityRule {

    private SeverityRule() {}

    /** The severity that a message gives its matter by itself; the matter's own never falls. */
    public static Severity of(Trigger trigger, TaggedTicket ticket, int occurrences) {
        int points = ofKind(trigger.kind())
                + (trigger.tag().getConfidence() >= 0.9 ? 1 : 0)
                + (ticket.getSentiment().getScore() <= -0.6 ? 1 : 0)
                + ofLevel(ticket.getHistory().getLevel())
                + ofOccurrences(occurrences)
                + (isPublic(ticket.getChannel()) ? 1 : 0);
        return severity(points);
    }

    private static int ofKind(EscalationKind kind) {
        return switch (kind) {
            case LEGAL -> 2;
            case ABUSE -> 1;
            case MANAGER_REQUEST, OTHER -> 0;
        };
    }

    private static int ofLevel(ComplaintLevel level) {
        return switch (level) {
            case NONE -> 0;
            case ELEVATED -> 1;
            case HIGH -> 2;
            case CRITICAL -> 3;
        };
    }

    private static int ofOccurrences(int occurrences) {
        if (occurrences >= 4) {
            return 2;
        }
        return occurrences >= 2 ? 1 : 0;
    }

    private static boolean isPublic(Channel channel) {
        return channel == Channel.SOCIAL || channel == Channel.REVIEW;
    }

    private static Severity severity(int points) {
        if (points >= 6) {
            return Severity.CRITICAL;
        }
        if (points >= 4) {
            return Severity.HIGH;
        }
        return points >= 2 ? Severity.MEDIUM : Severity.LOW;
    }
}

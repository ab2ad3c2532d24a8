package dev.outcry.history;

import dev.outcry.avro.ComplaintLevel;
import java.time.Duration;

/**
 * When a customer counts as a repeat complainer. A window of event time that ends at a complaint, both ends inclusive,
 * meets the policy when it holds enough complaints on enough tickets.
 *
 * @param name names the policy in alerts and evidence, such as {@code burst}
 * @param window the window's length, from 1 ms
 * @param complaints complaints that a window needs, from 1
 * @param tickets distinct tickets among them that it needs, from 1
 * @param level how serious it is
 * @param clearBelow the alert is cleared once a window holds fewer complaints than this; from 1 (the default: none is
 *     left) to {@code complaints}
 * @param scope which complaints it counts; by default all
 */
public record RepeatPolicy(
        String name,
        Duration window,
        int complaints,
        int tickets,
        ComplaintLevel level,
        int clearBelow,
        PolicyScope scope) {

    /** @throws IllegalArgumentException names the policy and what is wrong with it */
    public RepeatPolicy {
        check(!name.isBlank(), name, "name must not be blank");
        check(window.toMillis() > 0, name, "window must be at least 1 ms, is " + window);
        check(tickets >= 1, name, "tickets must be at least 1, is " + tickets);
        check(complaints >= tickets, name, "complaints must be at least tickets, is " + complaints);
        check(
                clearBelow >= 1 && clearBelow <= complaints,
                name,
                "clearBelow must be 1 to complaints, is " + clearBelow);
    }

    /** A policy whose alert is cleared when no complaint is left in the window. */
    public RepeatPolicy(String name, Duration window, int complaints, int tickets, ComplaintLevel level) {
        this(name, window, complaints, tickets, level, 1);
    }

    /** A policy that counts every complaint. */
    public RepeatPolicy(
            String name, Duration window, int complaints, int tickets, ComplaintLevel level, int clearBelow) {
        this(name, window, complaints, tickets, level, clearBelow, PolicyScope.EVERYTHING);
    }

    /** The same policy for other complaints. */
    public RepeatPolicy within(PolicyScope other) {
        return new RepeatPolicy(name, window, complaints, tickets, level, clearBelow, other);
    }

    long windowMillis() {
        return window.toMillis();
    }

    boolean isMetBy(int complaintsSeen, int ticketsSeen) {
        return complaintsSeen >= complaints && ticketsSeen >= tickets;
    }

    private static void check(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("policy '" + name + "': " + otherwise);
        }
    }
}

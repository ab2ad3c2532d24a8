package dev.outcry.history;

import dev.outcry.avro.ComplaintLevel;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is remembered of a customer, and when it is called repeated.
 *
 * @param policies the repeat-complainer policies; by default {@code burst} (24 h, 3 complaints), {@code repeat} (7 d, 3
 *     complaints on 2 tickets) and {@code chronic} (30 d, 6 complaints on 3 tickets)
 * @param complaintRule what counts as a complaint
 * @param grace how far behind the partition's event time a complaint may come and still count; 24 h by default
 * @param maxComplaints how many complaints are remembered of one customer, 512 by default; of more, the newest are kept
 *     and counts saturate; under a policy that counts only some, the others then may push those out. At least what
 *     every policy asks for
 * @param conversations when a ticket's conversation heats up
 * @param deadlinesPerEvent how many customers' due deadlines are looked at after each event, 100 by default
 */
public record HistorySettings(
        List<RepeatPolicy> policies,
        ComplaintRule complaintRule,
        Duration grace,
        int maxComplaints,
        ConversationSettings conversations,
        int deadlinesPerEvent) {

    private static final List<RepeatPolicy> DEFAULT_POLICIES = List.of(
            new RepeatPolicy("burst", Duration.ofHours(24), 3, 1, ComplaintLevel.ELEVATED),
            new RepeatPolicy("repeat", Duration.ofDays(7), 3, 2, ComplaintLevel.HIGH),
            new RepeatPolicy("chronic", Duration.ofDays(30), 6, 3, ComplaintLevel.CRITICAL));

    /** @throws IllegalArgumentException names the setting and what is wrong with it */
    public HistorySettings {
        policies = List.copyOf(policies);
        Set<String> names = new HashSet<>();
        for (RepeatPolicy policy : policies) {
            check(names.add(policy.name()), "policy '" + policy.name() + "' is defined twice");
            check(
                    policy.complaints() <= maxComplaints,
                    "policy '" + policy.name() + "' asks for more complaints than the " + maxComplaints
                            + " remembered");
        }
        check(!grace.isNegative(), "grace must not be negative, is " + grace);
        check(maxComplaints >= 1, "maxComplaints must be at least 1, is " + maxComplaints);
        check(deadlinesPerEvent >= 1, "deadlinesPerEvent must be at least 1, is " + deadlinesPerEvent);
    }

    public static HistorySettings defaults() {
        return new HistorySettings(
                DEFAULT_POLICIES,
                ComplaintRule.defaults(),
                Duration.ofHours(24),
                512,
                ConversationSettings.defaults(),
                100);
    }

    public HistorySettings withPolicies(RepeatPolicy... other) {
        return new HistorySettings(
                List.of(other), complaintRule, grace, maxComplaints, conversations, deadlinesPerEvent);
    }

    public HistorySettings withGrace(Duration other) {
        return new HistorySettings(policies, complaintRule, other, maxComplaints, conversations, deadlinesPerEvent);
    }

    public HistorySettings withMaxComplaints(int other) {
        return new HistorySettings(policies, complaintRule, grace, other, conversations, deadlinesPerEvent);
    }

    /** How long a complaint is remembered: the longest window, and the grace for those that come late. */
    long retentionMillis() {
        long longest =
                policies.stream().mapToLong(RepeatPolicy::windowMillis).max().orElse(0);
        return longest + grace.toMillis();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("history: " + otherwise);
        }
    }
}

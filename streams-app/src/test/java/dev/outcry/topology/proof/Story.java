package dev.outcry.topology.proof;

import dev.outcry.history.ComplaintRule;
import dev.outcry.history.ConversationSettings;
import dev.outcry.history.HistorySettings;
import dev.outcry.history.RepeatPolicy;
import dev.outcry.topology.intake.DecodeRetries;
import dev.outcry.topology.intake.IntakeSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Settings, and what happens under them.
 *
 * @param grace in milliseconds
 * @param deduplication the window, in milliseconds
 * @param tolerance for clocks that run ahead, in milliseconds
 */
record Story(
        List<RepeatPolicy> policies,
        long grace,
        long deduplication,
        long tolerance,
        int maxComplaints,
        List<Step> steps) {

    Story {
        policies = List.copyOf(policies);
        steps = List.copyOf(steps);
    }

    Story withSteps(List<Step> other) {
        return new Story(policies, grace, deduplication, tolerance, maxComplaints, other);
    }

    Story withPolicies(List<RepeatPolicy> other) {
        return new Story(other, grace, deduplication, tolerance, maxComplaints, steps);
    }

    HistorySettings history() {
        return new HistorySettings(
                policies,
                ComplaintRule.defaults(),
                Duration.ofMillis(grace),
                maxComplaints,
                ConversationSettings.defaults(),
                1_000_000);
    }

    IntakeSettings intake() {
        return new IntakeSettings(
                262_144,
                Duration.ofMillis(tolerance),
                Duration.ofMillis(grace),
                Duration.ofMillis(deduplication),
                DecodeRetries.defaults(),
                1);
    }

    @Override
    public String toString() {
        return "grace %d, deduplication %d, tolerance %d, max %d%n"
                        .formatted(grace, deduplication, tolerance, maxComplaints)
                + policies.stream().map(policy -> policy + "\n").collect(Collectors.joining())
                + steps.stream().map(step -> "  " + step + "\n").collect(Collectors.joining());
    }
}

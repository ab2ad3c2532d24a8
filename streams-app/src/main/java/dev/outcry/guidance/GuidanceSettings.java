package dev.outcry.guidance;

import java.time.Duration;

/**
 * How agents are guided.
 *
 * @param enabled {@code guidance.enabled}: whether guidance is published; true
 * @param memory {@code guidance.memory}: for how long after its customer's last message a ticket is known; 30 d
 * @param deadlinesPerEvent how many due deadlines are looked at after each event; 100
 */
public record GuidanceSettings(boolean enabled, Duration memory, int deadlinesPerEvent) {

    public static GuidanceSettings defaults() {
        return new GuidanceSettings(true, Duration.ofDays(30), 100);
    }
}

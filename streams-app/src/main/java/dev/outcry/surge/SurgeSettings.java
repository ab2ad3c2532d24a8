package dev.outcry.surge;

import dev.outcry.avro.Scenario;
import dev.outcry.history.ComplaintRule;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * When many complaints at once are a crisis.
 *
 * @param scenarios the scenarios that are watched; by default the complaint scenarios but FREQUENT_COMPLAINER, which is
 *     about one customer
 * @param minCustomers distinct customers within the hour that a crisis needs, whatever the baseline; 10 by default
 * @param minRatio how many times the expected number it needs at least; 2 by default
 * @param deviations standard deviations above the expected number that it needs; 4 by default
 * @param baselineWeeks how many past weeks the baseline knows, from 1 to 52; 8 by default
 * @param priorPerHour customers an hour that are expected of what is not known yet; 0.5 by default
 * @param quiet how long the count has to be back to normal before the crisis has ended; 1 h by default
 * @param longest a crisis that goes on for so long is the new normal: it is ended, and the baseline learned anew from
 *     it; 7 d by default, and longer than {@code quiet}
 * @param lateness how far behind its partition's event time a message may be and still count; 5 min by default. A step
 *     is looked at so long after its end
 * @param idleAfter a partition from which nothing was heard for so long, by the wall clock, is not waited for; 1 min by
 *     default
 * @param flushInterval how long counts are gathered before they are sent on, by the wall clock; 1 s by default
 * @param samples how many customers and tickets a record names at most; 20 by default
 */
public record SurgeSettings(
        Set<Scenario> scenarios,
        int minCustomers,
        int minRatio,
        int deviations,
        int baselineWeeks,
        double priorPerHour,
        Duration quiet,
        Duration longest,
        Duration lateness,
        Duration idleAfter,
        Duration flushInterval,
        int samples) {

    /** @throws IllegalArgumentException names the setting and what is wrong with it */
    public SurgeSettings {
        scenarios = Set.copyOf(scenarios);
        check(minCustomers >= 2, "minCustomers must be at least 2, is " + minCustomers);
        check(minRatio >= 1, "minRatio must be at least 1, is " + minRatio);
        check(deviations >= 1, "deviations must be at least 1, is " + deviations);
        check(baselineWeeks >= 1 && baselineWeeks <= 52, "baselineWeeks must be 1 to 52, is " + baselineWeeks);
        check(priorPerHour > 0, "priorPerHour must be above 0, is " + priorPerHour);
        check(!quiet.isNegative(), "quiet must not be negative, is " + quiet);
        check(longest.compareTo(quiet) > 0, "longest must be above quiet, is " + longest);
        check(!lateness.isNegative(), "lateness must not be negative, is " + lateness);
        check(idleAfter.toMillis() > 0, "idleAfter must be at least 1 ms, is " + idleAfter);
        check(flushInterval.toMillis() > 0, "flushInterval must be at least 1 ms, is " + flushInterval);
        check(samples >= 1, "samples must be at least 1, is " + samples);
    }

    public static SurgeSettings defaults() {
        EnumSet<Scenario> complaints = EnumSet.copyOf(ComplaintRule.defaults().scenarios());
        complaints.remove(Scenario.FREQUENT_COMPLAINER);
        return new SurgeSettings(
                complaints,
                10,
                2,
                4,
                8,
                0.5,
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofMinutes(5),
                Duration.ofMinutes(1),
                Duration.ofSeconds(1),
                20);
    }

    /** How long a cell without customers is remembered: as long as its baseline reaches back. */
    long memoryMillis() {
        return baselineWeeks * SurgeTime.HOURS_PER_WEEK * SurgeTime.WINDOW;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("surge: " + otherwise);
        }
    }
}

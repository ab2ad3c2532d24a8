package dev.outcry.stats;

import dev.outcry.avro.Granularity;
import dev.outcry.avro.ScenarioStatsKey;
import java.time.Duration;
import java.time.Instant;

/** Windows aligned to UTC: a start that belongs, an end that doesn't. */
public final class Windows {

    private Windows() {}

    /** The start of the window that a time lies in, both in milliseconds since the epoch. */
    static long start(long at, Granularity granularity) {
        long length = length(granularity).toMillis();
        return Math.floorDiv(at, length) * length;
    }

    /** The end of a cell's window, exclusive. */
    public static Instant end(ScenarioStatsKey cell) {
        return cell.getWindowStart().plus(length(cell.getGranularity()));
    }

    private static Duration length(Granularity granularity) {
        return switch (granularity) {
            case MINUTE -> Duration.ofMinutes(1);
            case HOUR -> Duration.ofHours(1);
            case DAY -> Duration.ofDays(1);
        };
    }
}

package dev.outcry.surge;

/** Windows and steps, in milliseconds since the epoch. Starts belong, ends don't. */
public final class SurgeTime {

    /** How far the window slides at a time: five minutes. */
    public static final long STEP = 300_000;

    /** The window's length: an hour, because the baseline counts customers per hour. */
    public static final long WINDOW = 3_600_000;

    static final long HOURS_PER_WEEK = 168;

    private SurgeTime() {}

    /** The start of the step that a time lies in. */
    public static long stepOf(long at) {
        return Math.floorDiv(at, STEP) * STEP;
    }

    /** The hour that a time lies in, in hours since the epoch. */
    static long hourOf(long at) {
        return Math.floorDiv(at, WINDOW);
    }

    static boolean isFullHour(long at) {
        return Math.floorMod(at, WINDOW) == 0;
    }
}

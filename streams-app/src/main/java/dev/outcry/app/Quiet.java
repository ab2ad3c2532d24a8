package dev.outcry.app;

import java.time.Duration;

/** Whether something has held without a break for so long: what is gathered in memory needs that time to come out. */
public final class Quiet {

    private final long nanos;
    private boolean holding;
    private long since;

    public Quiet(Duration length) {
        this.nanos = length.toNanos();
    }

    /** Takes a look into account. */
    public boolean isOver(boolean holds) {
        long now = System.nanoTime();
        if (!holds) {
            holding = false;
        } else if (!holding) {
            holding = true;
            since = now;
        }
        return holding && now - since >= nanos;
    }
}

package dev.outcry.cli.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Spreads steps evenly over time, and says when to stop. */
public final class Pace implements BooleanSupplier {

    private final long nanos;
    private final CountDownLatch stop;
    private long next = System.nanoTime();

    /**
     * A pace for so many steps.
     *
     * @param length how long all steps take together; zero for as fast as it goes
     * @param stop counted down when no step is to follow
     */
    public Pace(Duration length, long steps, CountDownLatch stop) {
        this.nanos = length.toNanos() / Math.max(1, steps);
        this.stop = stop;
    }

    /** Waits for the next step's time; false where there is to be none. */
    @Override
    public boolean getAsBoolean() {
        next += nanos;
        try {
            return !stop.await(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

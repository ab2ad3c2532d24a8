package dev.outcry.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces stream threads that failed, each time after a longer pause, and gives up when too many failed within ten
 * minutes: a fault that passes must not stop the desk, and one that stays must not go on in silence.
 */
final class ThreadFailures implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadFailures.class);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final int maxFailures;
    private final Clock clock;
    private final CountDownLatch stopping;
    private final Deque<Instant> failures = new ArrayDeque<>();

    /** @param stopping counted down when the program stops, so that no pause delays that */
    ThreadFailures(int maxFailures, Clock clock, CountDownLatch stopping) {
        this.maxFailures = maxFailures;
        this.clock = clock;
        this.stopping = stopping;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        int recent = count();
        LOG.error("A stream thread failed ({} of {} within ten minutes): {}", recent, maxFailures, rootOf(failure));
        LOG.debug("Stack trace", failure);
        if (recent > maxFailures) {
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        pause(Math.min(LONGEST_PAUSE_MILLIS, 500L << Math.min(recent, 6)));
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private synchronized int count() {
        Instant now = clock.instant();
        failures.addLast(now);
        while (failures.getFirst().isBefore(now.minus(WINDOW))) {
            failures.removeFirst();
        }
        return failures.size();
    }

    private void pause(long millis) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping, the thread's pause ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}

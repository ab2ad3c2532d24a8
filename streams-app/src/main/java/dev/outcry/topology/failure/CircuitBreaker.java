package dev.outcry.topology.failure;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Allows so many failures a minute, counted from the first one of each minute. Used by one stream thread at a time. */
final class CircuitBreaker {

    private final int mostPerMinute;
    private final Clock clock;
    private long minuteStart = Long.MIN_VALUE;
    private int count;

    CircuitBreaker(int mostPerMinute, Clock clock) {
        this.mostPerMinute = mostPerMinute;
        this.clock = clock;
    }

    /** Whether one more failure is still within the limit. */
    synchronized boolean allowsOneMore() {
        long now = clock.millis();
        if (minuteStart == Long.MIN_VALUE || now - minuteStart >= TimeUnit.MINUTES.toMillis(1)) {
            minuteStart = now;
            count = 0;
        }
        count++;
        return count <= mostPerMinute;
    }
}

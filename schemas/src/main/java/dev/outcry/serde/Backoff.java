package dev.outcry.serde;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to pause between attempts.
 *
 * @param first the pause before the first retry; each further one is twice as long
 * @param longest no pause is longer, whatever the registry asks for
 */
record Backoff(Duration first, Duration longest) {

    /** @param retryAfter the registry's Retry-After in seconds; a date or null counts as none */
    Duration before(int retry, @Nullable String retryAfter) {
        Duration own = first.multipliedBy(1L << Math.min(retry, 20));
        Duration asked = retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : Duration.ZERO;
        Duration wanted = asked.compareTo(own) > 0 ? asked : own;
        return wanted.compareTo(longest) > 0 ? longest : wanted;
    }
}

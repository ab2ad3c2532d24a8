package dev.outcry.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    @Test
    void shouldDoubleUpToTheLongest() {
        assertThat(backoff.before(0, null)).hasMillis(200);
        assertThat(backoff.before(1, null)).hasMillis(400);
        assertThat(backoff.before(4, null)).hasMillis(3_200);
        assertThat(backoff.before(5, null)).hasMillis(5_000);
        assertThat(backoff.before(1_000, null)).hasMillis(5_000);
    }

    @Test
    void shouldHeedRetryAfterWithinTheLongest() {
        assertThat(backoff.before(0, "2")).hasMillis(2_000);
        assertThat(backoff.before(0, "0")).hasMillis(200);
        assertThat(backoff.before(0, "3600")).hasMillis(5_000);
        assertThat(backoff.before(0, "Wed, 21 Oct 2026 07:28:00 GMT")).hasMillis(200);
    }
}

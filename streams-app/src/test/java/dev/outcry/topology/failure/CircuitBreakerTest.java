package dev.outcry.topology.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    @Test
    void shouldAllowSoManyAMinute() {
        var clock = new SettableClock();
        var breaker = new CircuitBreaker(2, clock);

        assertThat(breaker.allowsOneMore()).isTrue();
        assertThat(breaker.allowsOneMore()).isTrue();
        assertThat(breaker.allowsOneMore()).isFalse();

        clock.millis = 59_999;
        assertThat(breaker.allowsOneMore()).isFalse();
        clock.millis = 60_000;
        assertThat(breaker.allowsOneMore()).isTrue();
    }

    private static final class SettableClock extends Clock {

        private long millis;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package dev.outcry.topology.intake;

import static dev.outcry.topology.TicketEventBuilder.aTicketEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.avro.TicketEvent;
import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.Origin;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.RetryLaterException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

class EventDecoderTest {

    private static final Origin ORIGIN = new Origin("ticket-events", 3, 42);

    private final List<Duration> pauses = new ArrayList<>();
    private int calls;

    @Test
    void shouldTryAgainWithLongerPausesUntilTheRegistryAnswers() throws RefusedException {
        RecordDecoder<TicketEvent> decoder = decoder(5, 3);

        assertThat(decode(decoder).getEventId()).isEqualTo("e1");
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void shouldStopTheThreadWhereTheRegistryStaysAway() {
        RecordDecoder<TicketEvent> decoder = decoder(3, 99);

        assertThatThrownBy(() -> decode(decoder))
                .isInstanceOf(RetryLaterException.class)
                .hasMessageContaining("offset=42")
                .hasMessageContaining("3 times")
                .hasRootCauseMessage("refused");
        assertThat(calls).isEqualTo(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void shouldRefuseBadBytesAtOnce() {
        RecordDecoder<TicketEvent> decoder = new RecordDecoder<>(
                (topic, bytes) -> {
                    throw new SerializationException("unknown magic byte");
                },
                new DecodeRetries(5, Duration.ZERO),
                PipelineMetrics.NONE,
                pauses::add);

        assertThatThrownBy(() -> decode(decoder))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNDECODABLE))
                .hasMessageContaining("unknown magic byte");
        assertThat(pauses).isEmpty();
    }

    @Test
    void shouldEndWaitingWhenTheThreadIsInterrupted() {
        RecordDecoder<TicketEvent> decoder =
                new RecordDecoder<>(away(99), new DecodeRetries(5, Duration.ZERO), PipelineMetrics.NONE, t -> {
                    throw new InterruptedException();
                });

        assertThatThrownBy(() -> decode(decoder)).isInstanceOf(InterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private RecordDecoder<TicketEvent> decoder(int attempts, int failures) {
        var retries = new DecodeRetries(attempts, Duration.ofMillis(100));
        return new RecordDecoder<>(away(failures), retries, PipelineMetrics.NONE, pauses::add);
    }

    private Deserializer<TicketEvent> away(int failures) {
        return (topic, bytes) -> {
            calls++;
            if (calls <= failures) {
                throw new SerializationException("no schema", new ConnectException("refused"));
            }
            return aTicketEvent().build();
        };
    }

    private static TicketEvent decode(RecordDecoder<TicketEvent> decoder) throws RefusedException {
        return decoder.decode(ORIGIN, new RecordHeaders(), new byte[] {0});
    }
}

package dev.outcry.topology.intake;

import static dev.outcry.topology.TicketEventBuilder.aTicketEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.topology.CountingMetrics;
import dev.outcry.topology.KeywordTagger;
import dev.outcry.topology.PipelineFixture;
import dev.outcry.topology.PipelineSettings;
import dev.outcry.topology.PlainAvroSerdes;
import dev.outcry.topology.contract.AvroSerdes;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.RetryLaterException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeMetricsTest {

    private final Path directory;
    private final CountingMetrics metrics = new CountingMetrics();

    IntakeMetricsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldTellMetricsOfEveryOutcome() {
        try (var pipeline = pipeline(new PlainAvroSerdes())) {
            pipeline.arriveAt("2026-03-01T12:00:00Z");
            pipeline.pipe(aTicketEvent().at("2026-03-01T13:00:00Z"));
            pipeline.pipe(aTicketEvent().at("2026-03-01T13:00:00Z"));
            pipeline.pipe(null, aTicketEvent().withId("e2").build());
            pipeline.pipe(aTicketEvent().withId(""));

            assertThat(metrics.counts())
                    .isEqualTo(Map.of(
                            "RECEIVED", 4,
                            "TAGGED", 2,
                            "DUPLICATE", 1,
                            "DEAD_LETTERED", 1,
                            "INVALID", 1,
                            "timeClamped", 1,
                            "rekeyed", 1));
        }
    }

    @Test
    void shouldCountAndPublishNothingWhileTheRegistryIsAway() {
        var serdes = new AwaySerdes();
        try (var pipeline = pipeline(serdes)) {
            assertThatThrownBy(() -> pipeline.pipe(aTicketEvent()))
                    .hasCauseInstanceOf(RetryLaterException.class)
                    .hasRootCauseInstanceOf(ConnectException.class);

            assertThat(pipeline.deadLetters()).isEmpty();
            assertThat(pipeline.balance()).isEqualTo(Balance.EMPTY);
            assertThat(metrics.counts()).isEqualTo(Map.of("decodeRetried", 2));
        }
    }

    private PipelineFixture pipeline(AvroSerdes serdes) {
        var defaults = IntakeSettings.defaults();
        var intake = new IntakeSettings(
                defaults.maxBodyBytes(),
                defaults.futureTolerance(),
                defaults.grace(),
                defaults.deduplicationWindow(),
                new DecodeRetries(3, Duration.ZERO),
                1);
        var settings = PipelineSettings.defaults().withIntake(intake);
        return PipelineFixture.in(directory, settings, serdes, new KeywordTagger(), metrics);
    }

    /** Writes, but can't read: the registry is away. */
    private static final class AwaySerdes implements AvroSerdes {

        private final AvroSerdes plain = new PlainAvroSerdes();

        @Override
        public <T extends SpecificRecord> Serde<T> forKeys(Class<T> type) {
            return plain.forKeys(type);
        }

        @Override
        public <T extends SpecificRecord> Serde<T> forValues(Class<T> type) {
            return Serdes.serdeFrom(plain.forValues(type).serializer(), (topic, bytes) -> {
                throw new SerializationException("no schema", new ConnectException("refused"));
            });
        }
    }
}

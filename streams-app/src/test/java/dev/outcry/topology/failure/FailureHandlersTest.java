package dev.outcry.topology.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.topology.DeadLetterRecord;
import dev.outcry.topology.PipelineFixture;
import dev.outcry.topology.contract.DeadLetterHeaders;
import dev.outcry.topology.contract.RetryLaterException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The handlers behind a stage or a serializer that fails on the value {@code bad}. */
class FailureHandlersTest {

    private final Path directory;

    FailureHandlersTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldSetAsideARecordThatAStageFailedOn() {
        run(2, failingStage(() -> new IllegalStateException("bug")), driver -> {
            pipe(driver, "bad", "good");

            DeadLetterRecord letter = onlyDeadLetter(driver);
            assertThat(letter.reason()).isEqualTo("PROCESSING_FAILED");
            assertThat(letter.detail()).contains("bug");
            assertThat(letter.value()).isEqualTo("bad".getBytes(UTF_8));
            assertThat(letter.header(DeadLetterHeaders.TOPIC)).isEqualTo("in");
            assertThat(letter.header(DeadLetterHeaders.STAGE)).isEqualTo("fail");
            assertThat(outputs(driver)).containsExactly("good");
        });
    }

    @Test
    void shouldStopWhenMoreFailsThanAllowed() {
        run(2, failingStage(() -> new IllegalStateException("bug")), driver -> {
            pipe(driver, "bad", "bad");

            assertThatThrownBy(() -> pipe(driver, "bad")).isInstanceOf(StreamsException.class);
        });
    }

    @Test
    void shouldStopForWhatPassesByWaiting() {
        Supplier<RuntimeException> away = () -> new RetryLaterException("away", new ConnectException());
        run(2, failingStage(away), driver -> {
            assertThatThrownBy(() -> pipe(driver, "bad")).hasRootCauseInstanceOf(ConnectException.class);

            assertThat(deadLetters(driver)).isEmpty();
        });
    }

    @Test
    void shouldSetAsideAnOutputThatCannotBeSerialized() {
        run(2, failingSerializer(new SerializationException("no such field")), driver -> {
            pipe(driver, "bad", "good");

            DeadLetterRecord letter = onlyDeadLetter(driver);
            assertThat(letter.reason()).isEqualTo("OUTPUT_FAILED");
            assertThat(letter.header(DeadLetterHeaders.OFFSET)).isEqualTo("0");
            assertThat(outputs(driver)).containsExactly("good");
        });
    }

    @Test
    void shouldStopWhereTheRegistryIsAwayForAnOutput() {
        var away = new SerializationException("no id", new ConnectException("refused"));
        run(
                2,
                failingSerializer(away),
                driver -> assertThatThrownBy(() -> pipe(driver, "bad")).isInstanceOf(StreamsException.class));
    }

    private void run(int mostPerMinute, Consumer<StreamsBuilder> topology, Consumer<TopologyTestDriver> test) {
        Properties properties = PipelineFixture.properties(directory);
        properties.putAll(FailureHandlers.configs("dead", mostPerMinute));
        var builder = new StreamsBuilder();
        topology.accept(builder);
        try (var driver = new TopologyTestDriver(builder.build(), properties)) {
            test.accept(driver);
        }
    }

    private static Consumer<StreamsBuilder> failingStage(Supplier<RuntimeException> failure) {
        return builder -> builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .mapValues(value -> failOnBad(value, failure), Named.as("fail"))
                .to("out", Produced.with(Serdes.String(), Serdes.String()));
    }

    private static Consumer<StreamsBuilder> failingSerializer(RuntimeException failure) {
        Serializer<String> serializer =
                (topic, value) -> failOnBad(value, () -> failure).getBytes(UTF_8);
        var serde = Serdes.serdeFrom(serializer, new StringDeserializer());
        return builder -> builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .to("out", Produced.with(Serdes.String(), serde));
    }

    private static String failOnBad(String value, Supplier<RuntimeException> failure) {
        if (value.equals("bad")) {
            throw failure.get();
        }
        return value;
    }

    private static void pipe(TopologyTestDriver driver, String... values) {
        var input = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
        for (String value : values) {
            input.pipeInput("k", value);
        }
    }

    private static List<String> outputs(TopologyTestDriver driver) {
        return driver.createOutputTopic("out", new StringDeserializer(), new StringDeserializer())
                .readValuesToList();
    }

    private static List<DeadLetterRecord> deadLetters(TopologyTestDriver driver) {
        return driver
                .createOutputTopic("dead", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(DeadLetterRecord::new)
                .toList();
    }

    private static DeadLetterRecord onlyDeadLetter(TopologyTestDriver driver) {
        var letters = deadLetters(driver);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}

package dev.outcry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.TopicReader;
import dev.outcry.app.broker.EmbeddedBroker;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The samples where something happens while they are processed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SamplePipelineIT {

    private final Path directory;
    private final EmbeddedBroker broker;

    SamplePipelineIT(@TempDir Path directory) {
        this.directory = directory;
        this.broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
    }

    @AfterAll
    void stopBroker() {
        broker.close();
    }

    @Test
    void shouldGiveTheSameOnThreePartitionsWhenAnInstanceJoinsInTheMiddle() throws Exception {
        try (var run = new SampleRun("joined", 3, broker.bootstrapServers(), directory)) {
            run.start("joined-one");
            run.publishFirstHalf();
            run.start("joined-two");
            run.publishSecondHalf();

            SampleOutcome.assertAsPromised(run.summary());
            SampleTickets.of(run).assertAsPromised();
            assertAddsUp(run.balance());
        }
    }

    @Test
    void shouldGiveTheSameWhenItIsStoppedWhilePublishingGoesOn() throws Exception {
        try (var run = new SampleRun("stopped", 2, broker.bootstrapServers(), directory)) {
            var first = run.start("stopped");
            run.publishFirstHalf();
            awaitTagged(run, 1);
            var rest = CompletableFuture.runAsync(run::publishSecondHalf);
            first.close();
            run.start("stopped");
            rest.get();

            SampleOutcome.assertAsPromised(run.summary());
            SampleTickets.of(run).assertAsPromised();
            assertAddsUp(run.balance());
        }
    }

    @Test
    void shouldDeadLetterTheLargestRecordThatTheBrokerTakesAndGoOn() throws Exception {
        try (var run = new SampleRun("large", 2, broker.bootstrapServers(), directory)) {
            run.start("large");
            try (var publisher = new EventPublisher(run.config(), run.cluster())) {
                publisher.publish(null, new byte[1_048_500]);
                publisher.flush();
            }
            run.publishFirstHalf();
            run.publishSecondHalf();

            JsonNode summary = run.summary();
            SampleOutcome promised = SampleOutcome.promised();
            assertThat(SampleOutcome.of(summary).escalations()).isEqualTo(promised.escalations());
            assertThat(summary.at("/deadLetters/OVERSIZED").asLong())
                    .isEqualTo(promised.records().getOrDefault("dead-letters OVERSIZED", 0L) + 1);
        }
    }

    private static void assertAddsUp(Balance balance) {
        JsonNode records = SampleFiles.manifest().path("records");
        assertThat(balance.received()).isEqualTo(records.path("input").asLong());
        assertThat(balance.tagged()).isEqualTo(records.path("tagged").asLong());
        assertThat(balance.duplicates()).isEqualTo(records.path("duplicates").asLong());
        assertThat(balance.balanced()).isTrue();
    }

    private static void awaitTagged(SampleRun run, int least) {
        var names = new TopicNames(run.config().topics().prefix());
        try (var reader = new TopicReader(run.config(), run.cluster(), List.of(names.taggedTickets()), true)) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> reader.poll(Duration.ofMillis(200)).count() >= least);
        }
    }
}

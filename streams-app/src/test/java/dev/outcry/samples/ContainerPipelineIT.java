package dev.outcry.samples;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The samples through a broker of the official image; skipped where there is no Docker engine. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerPipelineIT {

    @Container
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.3.1");

    @Test
    void shouldGiveOnABrokerInAContainerWhatTheManifestPromises(@TempDir Path directory) throws Exception {
        try (var run = new SampleRun("contained", 3, kafka.getBootstrapServers(), directory)) {
            run.start("contained");
            run.publishFirstHalf();
            run.publishSecondHalf();

            SampleOutcome.assertAsPromised(run.summary());
            SampleTickets.of(run).assertAsPromised();
        }
    }
}

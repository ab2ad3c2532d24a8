package dev.outcry.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.escalation.Playbooks;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

/**
 * Holds the topology against a golden file, so that a change which moves state shows in review. After a change on
 * purpose: {@code mvn test -pl schemas,streams-app -Dtest=TopologyGoldenTest -Dsurefire.failIfNoSpecifiedTests=false
 * -DupdateGolden}.
 */
class TopologyGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");

    @Test
    void shouldNotChangeTheTopologyUnintentionally() throws IOException {
        String description = describe();
        if (System.getProperty("updateGolden") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, description);
        }

        assertThat(description).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void shouldNameEveryProcessorStoreAndTopicItself() {
        assertThat(describe()).doesNotContain("KSTREAM-", "KTABLE-");
    }

    private static String describe() {
        var topics = new Topics(new TopicNames("support."), new PlainAvroSerdes());
        var pipeline = new PipelineTopology(
                PipelineSettings.defaults(), topics, new KeywordTagger(), Playbooks.bundled(), PipelineMetrics.NONE);
        var config = new StreamsConfig(PipelineFixture.properties(Path.of("unused")));
        return pipeline.build(config).describe().toString();
    }
}

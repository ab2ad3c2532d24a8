package dev.outcry.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.ServeDefaults;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.escalation.Playbooks;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.topology.PipelineTopology;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.contract.Topics;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantTopologyTest {

    private final Tagger tagger = new RuleTagger(RulePacks.bundled());
    private final Cluster nowhere = new Cluster("127.0.0.1:1", "memory://variants", false);

    @Test
    void shouldMeasureTheWholeAsItIsServed(@TempDir Path directory) {
        OutcryConfig config = new ConfigSources(directory, Map.of()).load(null, List.of());
        var streams = new StreamsConfig(ServeDefaults.properties(config, nowhere, directory));
        var topics = topics(config);
        var settings = ServeDefaults.settings(config, 4);
        Topology served = new PipelineTopology(settings, topics, tagger, Playbooks.bundled(), PipelineMetrics.NONE)
                .build(streams);

        Topology measured = new VariantTopology(settings, topics, tagger, tagger).build(Variant.WHOLE, streams);

        assertThat(lines(measured)).isEqualTo(lines(served));
    }

    @Test
    void shouldReadAndWriteOnceWherePassingThrough(@TempDir Path directory) {
        OutcryConfig config = new ConfigSources(directory, Map.of()).load(null, List.of());
        var streams = new StreamsConfig(ServeDefaults.properties(config, nowhere, directory));

        Topology measured = new VariantTopology(ServeDefaults.settings(config, 4), topics(config), tagger, tagger)
                .build(Variant.PASS_THROUGH, streams);

        assertThat(lines(measured))
                .filteredOn(line -> line.startsWith("Source") || line.startsWith("Sink"))
                .hasSize(2);
    }

    private Topics topics(OutcryConfig config) {
        return new Topics(
                new TopicNames(config.topics().prefix()), new ConfiguredSerdes(config.serdes(), nowhere.registryUrl()));
    }

    /** In any order: that in which nodes were added bears no meaning. */
    private static List<String> lines(Topology topology) {
        return Arrays.stream(topology.describe().toString().split("\n"))
                .map(line -> line.strip().replaceAll(" \\(topic.*", ""))
                .filter(line -> !line.startsWith("-->"))
                .sorted()
                .toList();
    }
}

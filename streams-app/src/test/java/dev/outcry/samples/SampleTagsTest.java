package dev.outcry.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTagsTest {

    /** Run with it after a change of rules or model, then {@code python3 samples/manifest.py}. */
    private static final boolean UPDATE = System.getProperty("updateSamples") != null;

    @Test
    void shouldBeTaggedAsWrittenDown() throws IOException {
        String tags = new SampleTags().lines();
        if (UPDATE) {
            Files.writeString(SampleFiles.TAGS, tags);
        }
        assertThat(tags)
                .as("samples/tags.jsonl; after a change of rules or model run this test with -DupdateSamples, and then"
                        + " python3 samples/manifest.py")
                .isEqualTo(Files.readString(SampleFiles.TAGS));
    }

    /**
     * Of what escalates the samples promise what a person reads in them; a queue's scenarios may stand for each other.
     */
    @ParameterizedTest
    @ValueSource(strings = {"LEGAL", "ABUSE BIGOTRY BOUNDARY_CROSSING", "MANAGER_REQUEST"})
    void shouldEscalateWhatAPersonWould(String queue) {
        Set<String> scenarios = Set.of(queue.split(" ", -1));
        assertThat(showing(scenarios, SampleFiles.tags())).isEqualTo(showing(scenarios, SampleFiles.labels()));
    }

    private static Set<String> showing(Set<String> scenarios, List<JsonNode> lines) {
        Set<String> found = new TreeSet<>();
        for (JsonNode line : lines) {
            line.path("scenarios").forEach(named -> {
                if (scenarios.contains(named.asText())) {
                    found.add(line.path("eventId").asText());
                }
            });
        }
        return found;
    }

    /** The rest may differ here and there; the pipeline is held to what the tagger says. */
    @Test
    void shouldAgreeWithAPersonInMostTags() {
        Map<String, JsonNode> labels = new TreeMap<>();
        SampleFiles.labels().forEach(label -> labels.put(label.path("eventId").asText(), label.path("scenarios")));
        int both = 0;
        int either = 0;
        for (JsonNode line : SampleFiles.tags()) {
            var tagged = names(line.path("scenarios"));
            var labelled = names(labels.getOrDefault(line.path("eventId").asText(), MissingNode.getInstance()));
            var all = new TreeSet<>(tagged);
            all.addAll(labelled);
            either += all.size();
            tagged.retainAll(labelled);
            both += tagged.size();
        }
        assertThat((double) both / either).isGreaterThan(0.7);
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new TreeSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}

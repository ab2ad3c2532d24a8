package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The samples through the whole program, against what must come out. */
class PipelineIT {

    private static final Path SAMPLES = Path.of("..", "samples");

    @Test
    void shouldAccountForEverySample() throws IOException {
        JsonNode expected = new JsonMapper().readTree(Files.readAllBytes(SAMPLES.resolve("manifest.json")));

        var run = CommandLineRun.of(
                "",
                "demo",
                "--exit-when-done",
                "--json",
                "--samples",
                SAMPLES.resolve("conversations.jsonl").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode actual = new JsonMapper().readTree(run.out());
        assertThat(actual.at("/records/ticket-events")).isEqualTo(expected.at("/records/input"));
        assertThat(actual.at("/records/tagged-tickets")).isEqualTo(expected.at("/records/tagged"));
        assertThat(actual.path("deadLetters")).isEqualTo(expected.at("/records/deadLetters"));
    }
}

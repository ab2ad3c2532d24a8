package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.outcry.samples.SampleOutcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The samples through the whole program, against what must come out. */
class PipelineIT {

    @Test
    void shouldGiveWhatTheManifestPromises() throws IOException {
        var run = CommandLineRun.of(
                "",
                "demo",
                "--exit-when-done",
                "--json",
                "--samples",
                Path.of("..", "samples", "conversations.jsonl").toString(),
                "--samples",
                Path.of("..", "samples", "crisis.jsonl").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        SampleOutcome.assertAsPromised(new JsonMapper().readTree(run.out()));
    }
}

package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.app.EmbeddedCluster;
import dev.outcry.samples.SampleOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two instances of the program share the samples, and one of them is killed at a random moment, once or twice.
 *
 * <p>{@code -Doutcry.kills=20} repeats that with 20 seeds, from {@code -Doutcry.seed=…} on; each is printed with its
 * outcome.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesKillIT {

    private static final List<Path> SAMPLES =
            List.of(Path.of("..", "samples", "conversations.jsonl"), Path.of("..", "samples", "crisis.jsonl"));

    private final Path directory;
    private final EmbeddedCluster cluster;
    private final int records;

    TwoInstancesKillIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws IOException {
        this.directory = directory;
        this.records = lines();
        this.cluster = EmbeddedCluster.start(directory, 0, 0);
    }

    private static int lines() throws IOException {
        int lines = 0;
        for (Path file : SAMPLES) {
            lines += Files.readAllLines(file).size();
        }
        return lines;
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    Stream<KillPlan> plans() {
        long first = Long.getLong("outcry.seed", 1);
        int rounds = Integer.getInteger("outcry.kills", 1);
        return LongStream.range(first, first + rounds).mapToObj(seed -> KillPlan.of(seed, records));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void shouldHoldWhatTheManifestPromisesAndTheAudit(KillPlan plan) throws Exception {
        long start = System.nanoTime();
        String name = "kill-" + plan.seed();
        try (var both = new TwoInstances(name, directory.resolve(name), cluster.cluster())) {
            both.publishWhileKilling(SAMPLES, records, plan.kills());

            var audit = both.audit();
            assertThat(audit.exitCode())
                    .as("%s%n%s%s%s", plan, audit.out(), audit.err(), both.said())
                    .isEqualTo(ExitCodes.OK);
            SampleOutcome.assertAsPromised(both.summary());
            assertThat(both.areAlive()).as("%s%n%s", plan, both.said()).isTrue();
        }
        System.out.printf(
                "%s: the manifest and the audit hold, %d s%n",
                plan, Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
}

package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.app.EmbeddedCluster;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.Pipeline;
import dev.outcry.app.audit.TopicScan;
import dev.outcry.cli.demo.SamplePublisher;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.config.Setting;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The samples once live and once more from history, audited and compared. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayIT {

    private static final TopicNames LIVE = new TopicNames("support.");
    private static final TopicNames AGAIN = new TopicNames("again.", "support.");

    private static final String NARROW = """
            scenario: MANAGER_REQUEST
            version: "narrow"
            rules:
              - id: narrow
                confidence: 0.9
                match:
                  - "the director general"
                examples:
                  match: ["Give me the director general."]
                  no-match: ["Give me the director."]
            """;

    private final Path directory;
    private final EmbeddedCluster cluster;
    private final OutcryConfig config;

    ReplayIT(@TempDir Path directory) {
        this.directory = directory;
        this.cluster = EmbeddedCluster.start(directory, 0, 0);
        this.config = new ConfigSources(directory, Map.of())
                .load(null, List.of(new Setting("topics.partitions", "2", "test")));
    }

    @BeforeAll
    void runLive() throws Exception {
        try (var pipeline = Pipeline.start(
                        config,
                        cluster.cluster(),
                        directory.resolve("state"),
                        Taggers.live(config),
                        PipelineMetrics.NONE);
                var publisher = new EventPublisher(config, cluster.cluster())) {
            assertThat(pipeline.awaitRunning(Duration.ofMinutes(1))).isTrue();
            new SamplePublisher(publisher).publish(inPlace(), () -> true);
            var audit = on("audit", "--wait", "60s");
            assertThat(audit.exitCode()).as(audit.out() + audit.err()).isEqualTo(ExitCodes.OK);
            assertThat(audit.out()).contains("events in = tagged + dead letters + duplicates", "All that could");
        }
    }

    /** Without events under a wrong key: their way round may be longer the second time. */
    private Path inPlace() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("..", "samples", "conversations.jsonl"))) {
            return Files.write(
                    directory.resolve("in-place.jsonl"),
                    lines.filter(line -> !line.contains("\"_key\"")).toList());
        }
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void shouldGiveTheSameBytesFromHistory() throws Exception {
        var run = on("replay", "--into", "again.");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
        assertThat(run.out()).contains("replayed ").contains("tagged");
        for (var topics : Map.of(
                        LIVE.taggedTickets(), AGAIN.taggedTickets(),
                        LIVE.legalEscalations(), AGAIN.legalEscalations(),
                        LIVE.abuseEscalations(), AGAIN.abuseEscalations(),
                        LIVE.managerRequestEscalations(), AGAIN.managerRequestEscalations(),
                        LIVE.repeatComplainers(), AGAIN.repeatComplainers(),
                        LIVE.deadLetters(), AGAIN.deadLetters())
                .entrySet()) {
            assertThat(bytes(topics.getValue()))
                    .isEqualTo(bytes(topics.getKey()))
                    .isNotEmpty();
        }
        assertThat(latest(AGAIN.scenarioStats())).isEqualTo(latest(LIVE.scenarioStats()));
        assertThat(latest(AGAIN.customerStats())).isEqualTo(latest(LIVE.customerStats()));
    }

    @Test
    @Order(2)
    void shouldFindNoDifference() {
        var run = on("diff", "support.", "again.");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCodes.OK);
    }

    @Test
    @Order(3)
    void shouldRefuseToWriteOverARunOrTheLiveTopics() {
        assertThat(on("replay", "--into", "again.").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(on("replay", "--into", "support.").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(on("replay", "--into", "x.", "--application-id", "outcry").exitCode())
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    @Order(4)
    void shouldSayWhatOtherRulesChange() throws Exception {
        Path packs = Files.createDirectory(directory.resolve("packs"));
        Files.writeString(packs.resolve("manager-request.yaml"), NARROW);
        var replay = on("replay", "--into", "narrow.", "--rules", packs.toString());
        assertThat(replay.exitCode()).as(replay.err()).isEqualTo(ExitCodes.OK);

        var run = on("diff", "support.", "narrow.");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.out()).contains("escalations changed", "MANAGER_REQUEST ticket", "scenario-stats changed");
    }

    @Test
    @Order(5)
    void shouldRunOnlyWhatWasWrittenInTheTimeRange() throws Exception {
        var run = on("replay", "--into", "none.", "--to", "2020-01-01T00:00:00Z");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
        assertThat(run.out()).contains("replayed 0 = 0 tagged");
    }

    @Test
    @Order(6)
    void shouldRemoveWhatItWroteAndNothingElse() throws Exception {
        var run = on("replay", "--clean", "--into", "again.");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
        assertThat(run.out())
                .contains("deleted again.tagged-tickets", "-changelog")
                .doesNotContain("deleted support.");
        assertThat(new TopicScan(config, cluster.cluster()).exists(LIVE.taggedTickets()))
                .isTrue();
    }

    private List<String> bytes(String topic) throws InterruptedException {
        SortedMap<Integer, List<String>> records = new TreeMap<>();
        new TopicScan(config, cluster.cluster())
                .read(
                        topic,
                        (place, record) -> records.computeIfAbsent(place.partition(), unused -> new ArrayList<>())
                                .add(hex(record.key()) + " " + hex(record.value())));
        return records.values().stream().flatMap(List::stream).toList();
    }

    private SortedMap<String, String> latest(String topic) throws InterruptedException {
        SortedMap<String, String> records = new TreeMap<>();
        new TopicScan(config, cluster.cluster())
                .read(topic, (place, record) -> records.put(hex(record.key()), hex(record.value())));
        return records;
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "null" : HexFormat.of().formatHex(bytes);
    }

    private CommandLineRun on(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of(
                "--bootstrap-servers", cluster.cluster().bootstrapServers(),
                "--registry", cluster.cluster().registryUrl(),
                "--set", "topics.partitions=2"));
        return CommandLineRun.of("", all.toArray(String[]::new));
    }
}

package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.outcry.app.EmbeddedCluster;
import dev.outcry.app.Pipeline;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.config.Setting;
import dev.outcry.topology.contract.PipelineMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A customer is erased on a running pipeline, and stays so where state is restored from the changelogs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EraseIT {

    private static final String COMPLAINT =
            "{\"eventId\":\"e-%d\",\"ticketId\":\"t-1\",\"customerId\":\"c-gone\",\"occurredAt\":"
                    + "\"2026-05-01T10:0%d:00Z\",\"body\":\"This is terrible, my solicitor will be in touch.\"}\n";

    private final Path directory;
    private final EmbeddedCluster cluster;
    private final OutcryConfig config;
    private final JsonMapper json = new JsonMapper();

    EraseIT(@TempDir Path directory) {
        this.directory = directory;
        this.cluster = EmbeddedCluster.start(directory, 0, 0);
        this.config = new ConfigSources(directory, Map.of())
                .load(null, List.of(new Setting("topics.partitions", "2", "test")));
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void shouldClearWhatWasRaisedAndStartAtZero() throws Exception {
        try (var pipeline = start("first")) {
            assertThat(pipeline.awaitRunning(Duration.ofMinutes(1))).isTrue();
            complain(1, 2, 3);
            assertThat(complaintsOf(3)).isEqualTo(3);

            var run = on("erase", "c-gone", "--reason", "request 17");

            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
            assertThat(run.out()).startsWith("published to support.erasures/");
            assertThat(nth("repeat-complainers", 2).at("/value/change").asText())
                    .isEqualTo("CLEARED");
            complain(4);
            assertThat(complaintsOf(4)).isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    void shouldStayForgottenWhereStateIsRestored() throws Exception {
        try (var pipeline = start("second")) {
            assertThat(pipeline.awaitRunning(Duration.ofMinutes(1))).isTrue();
            complain(5);

            assertThat(complaintsOf(5)).isEqualTo(2);
        }
    }

    @Test
    @Order(3)
    void shouldForgetASingleEvent() throws Exception {
        try (var pipeline = start("second")) {
            assertThat(pipeline.awaitRunning(Duration.ofMinutes(1))).isTrue();
            on("erase", "c-gone", "--event", "e-4", "--source", "cli", "--reason", "sent by mistake");
            on("audit", "--wait", "60s");
            complain(6);

            assertThat(complaintsOf(6)).isEqualTo(2);
            on("audit", "--wait", "60s"); // aggregates are gathered for a moment before they are sent on
        }
    }

    @Test
    @Order(4)
    void shouldSayInTheAuditWhatCanNotBeCheckedAnyMore() {
        var run = on("audit");

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCodes.OK);
        assertThat(run.out() + run.err()).contains("erased customers: 1;");
    }

    @Test
    @Order(5)
    void shouldAskForAReasonAndForBothPartsOfAnEvent() {
        assertThat(on("erase", "c-gone").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(on("erase", "c-gone", "--reason", "r", "--event", "e-1").exitCode())
                .isEqualTo(ExitCodes.USAGE);
    }

    private Pipeline start(String state) throws InterruptedException {
        return Pipeline.start(
                config, cluster.cluster(), directory.resolve(state), Taggers.live(config), PipelineMetrics.NONE);
    }

    private void complain(int... numbers) {
        StringBuilder lines = new StringBuilder();
        for (int number : numbers) {
            lines.append(COMPLAINT.formatted(number, number));
        }
        assertThat(onWithInput(lines.toString(), "publish", "--input", "-").exitCode())
                .isEqualTo(ExitCodes.OK);
    }

    /** How many complaints of a day the n-th tagged ticket knows of, once it is there. */
    private int complaintsOf(int n) throws Exception {
        return nth("tagged-tickets", n)
                .at("/value/history/windows/0/complaints")
                .asInt();
    }

    private JsonNode nth(String topic, int n) throws Exception {
        var run = on("tail", topic, "--from-beginning", "--max", Integer.toString(n));
        List<String> lines = run.out().lines().toList();
        assertThat(lines).as(run.err()).hasSize(n);
        return json.readTree(lines.get(n - 1));
    }

    private CommandLineRun on(String... arguments) {
        return onWithInput("", arguments);
    }

    private CommandLineRun onWithInput(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--bootstrap-servers", cluster.cluster().bootstrapServers(),
                "--registry", cluster.cluster().registryUrl(),
                "--set", "topics.partitions=2"));
        return CommandLineRun.of(input, all.toArray(String[]::new));
    }
}

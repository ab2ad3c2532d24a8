package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.outcry.app.EmbeddedCluster;
import dev.outcry.app.Pipeline;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.config.ConfigSources;
import dev.outcry.serde.RegistryAvroDeserializer;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.topology.contract.PipelineMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The commands that talk to a cluster, in the order in which somebody would try them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandsIT {

    private static final String EVENTS = """
            {"eventId":"e-1","ticketId":"t-1","customerId":"c-1","occurredAt":"2026-05-01T10:00:00Z","body":"My solicitor will be in touch."}
            not JSON
            {"eventId":"e-2","ticketId":"t-2","customerId":"c-2","occurredAt":"2026-05-01T10:01:00Z","body":"Thanks, all good."}
            """;

    private final Path directory;
    private final EmbeddedCluster cluster;
    private final JsonMapper json = new JsonMapper();

    CommandsIT(@TempDir Path directory) {
        this.directory = directory;
        this.cluster = EmbeddedCluster.start(directory, 0, 0);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    @Order(0)
    void shouldReportMissingTopicsBeforeTheyAreMade() {
        var run = on("check");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("topic support.ticket-events is missing");
    }

    @Test
    @Order(1)
    void shouldCreateTheTopics() {
        assertThat(on("topics", "--create").out()).contains("created support.ticket-events", "created support.rules");
        assertThat(on("topics", "--create").out()).isEmpty();
        assertThat(on("topics").out()).contains("support.scenario-stats", "latest of each key");
    }

    @Test
    @Order(2)
    void shouldFindNothingWrongWithThem() {
        var run = on("check");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
        assertThat(run.out()).contains("# broker: ok", "# registry: ok", "# rule packs: ok");
    }

    @Test
    @Order(3)
    void shouldPublishGoodLinesAndReportBadOnes() {
        var run = onWithInput(EVENTS, "publish", "--input", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
        assertThat(run.err()).contains("line 2: ").contains("published 2, rejected 1");
    }

    @Test
    @Order(4)
    void shouldLetAStrangerReadWhatThePipelineTagged() throws InterruptedException {
        var config = new ConfigSources(directory, Map.of()).load(null, List.of());
        var tagger = new RuleTagger(RulePacks.bundled());
        try (var pipeline =
                Pipeline.start(config, cluster.cluster(), directory.resolve("state"), tagger, PipelineMetrics.NONE)) {
            assertThat(pipeline.awaitRunning(Duration.ofMinutes(1))).isTrue();

            assertThat(readAsAStranger(2))
                    .extracting(ticket -> ticket.getEventId().toString())
                    .containsExactlyInAnyOrder("e-1", "e-2");
        }
    }

    @Test
    @Order(5)
    void shouldTailATopicAsJson() throws IOException {
        var run = on("tail", "escalations.legal", "--from-beginning", "--max", "1");

        JsonNode record = json.readTree(run.out());
        assertThat(record.path("key").asText()).isEqualTo("c-1");
        assertThat(record.at("/value/evidence/0/text").asText()).containsIgnoringCase("solicitor");
    }

    @Test
    @Order(6)
    void shouldSayThatATopicIsUnknown() {
        var run = on("tail", "nonsense");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("there is no topic nonsense");
    }

    private CommandLineRun on(String... arguments) {
        return onWithInput("", arguments);
    }

    private CommandLineRun onWithInput(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--bootstrap-servers", cluster.cluster().bootstrapServers(),
                "--registry", cluster.cluster().registryUrl()));
        return CommandLineRun.of(input, all.toArray(String[]::new));
    }

    /** As any Kafka consumer would, which knows no more than where the broker and the registry are. */
    private List<TaggedTicket> readAsAStranger(int least) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", cluster.cluster().bootstrapServers(),
                "group.id", "stranger",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed",
                "key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer",
                "value.deserializer", RegistryAvroDeserializer.class.getName(),
                "specific.avro.reader", "true",
                "schema.registry.url", cluster.cluster().registryUrl());
        List<TaggedTicket> tickets = new ArrayList<>();
        try (var consumer = new KafkaConsumer<String, TaggedTicket>(properties)) {
            consumer.subscribe(List.of("support.tagged-tickets"));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                for (ConsumerRecord<String, TaggedTicket> record : consumer.poll(Duration.ofMillis(200))) {
                    tickets.add(record.value());
                }
                return tickets.size() >= least;
            });
        }
        return tickets;
    }
}

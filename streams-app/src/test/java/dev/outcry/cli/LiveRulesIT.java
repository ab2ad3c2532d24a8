package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.EmbeddedCluster;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.Pipeline;
import dev.outcry.app.RecordLines;
import dev.outcry.app.RulesDesk;
import dev.outcry.app.TopicReader;
import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.RulePack;
import dev.outcry.avro.RulePackStatus;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.TopicNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that are published while the pipeline runs. */
class LiveRulesIT {

    private static final TopicNames NAMES = new TopicNames("support.");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String GOOD = """
            scenario: LEGAL
            version: "with-zorgblat"
            rules:
              - id: zorgblat
                confidence: 0.95
                match: ["zorgblat"]
                examples: {match: ["I call the zorgblat."], no-match: ["I call you."]}
            """;

    private final Path directory;
    private final OutcryConfig config;

    LiveRulesIT(@TempDir Path directory) {
        this.directory = directory;
        this.config = new ConfigSources(directory, Map.of()).load(null, List.of());
    }

    @Test
    @SuppressWarnings("try") // the pipeline only has to run
    void shouldTagByAPushedPackRefuseABrokenOneAndKeepItOverARestart() throws Exception {
        Path pack = directory.resolve("zorgblat.yaml");
        Files.writeString(pack, GOOD);
        try (var embedded = EmbeddedCluster.start(directory.resolve("data"), 0, 0)) {
            Cluster cluster = embedded.cluster();
            TaggedTicket pushed;
            try (var pipeline = start(cluster)) {
                TaggedTicket before = tagged(cluster, "before");
                assertThat(isLegal(before)).isFalse();

                var push = rules(cluster, "push", pack.toString());
                assertThat(push.exitCode()).as(push.err()).isZero();
                assertThat(push.out()).contains("accepted zorgblat with-zorgblat");
                pushed = tagged(cluster, "pushed");
                assertThat(isLegal(pushed)).isTrue();
                assertThat(pushed.getRulesVersion()).isNotEqualTo(before.getRulesVersion());

                RulePackStatus refusal = publishBroken(cluster);
                assertThat(refusal.getAccepted()).isFalse();
                assertThat(refusal.getReason()).contains("zorgblat.yaml:5: ").contains("no key 'matsch'");
                assertThat(refusal.getRulesVersion()).isEqualTo(pushed.getRulesVersion());
                assertThat(isLegal(tagged(cluster, "refused"))).isTrue();
            }
            try (var pipeline = start(cluster)) {
                TaggedTicket again = tagged(cluster, "again");
                assertThat(isLegal(again)).isTrue();
                assertThat(again.getRulesVersion()).isEqualTo(pushed.getRulesVersion());

                assertThat(rules(cluster, "list").out()).containsPattern("zorgblat +with-zorgblat +topic");
                assertThat(rules(cluster, "rollback", "zorgblat", "--to-bundled")
                                .out())
                        .contains("accepted zorgblat (taken back)");
                assertThat(isLegal(tagged(cluster, "back"))).isFalse();
            }
        }
    }

    private Pipeline start(Cluster cluster) throws InterruptedException {
        var pipeline =
                Pipeline.start(config, cluster, directory.resolve("state"), Taggers.live(config), PipelineMetrics.NONE);
        assertThat(pipeline.awaitRunning(LONGEST)).isTrue();
        return pipeline;
    }

    private CommandLineRun rules(Cluster cluster, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of("rules", command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--bootstrap-servers", cluster.bootstrapServers(), "--registry", cluster.registryUrl()));
        return CommandLineRun.of("", all.toArray(String[]::new));
    }

    /** As some other publisher would, who checks nothing. */
    private RulePackStatus publishBroken(Cluster cluster) throws InterruptedException {
        String broken =
                GOOD.replace("match: [\"zorgblat\"]", "matsch: [\"zorgblat\"]").replace("    confidence: 0.95\n", "");
        var pack = new RulePack("zorgblat", "broken", broken, "test", null, "with-zorgblat", GOOD);
        return new RulesDesk(config, cluster, Taggers.packs(config))
                .publish(Map.of("zorgblat", Optional.of(pack)), LONGEST)
                .statuses()
                .get(0);
    }

    private static boolean isLegal(TaggedTicket ticket) {
        return ticket.getScenarios().stream().anyMatch(tag -> tag.getScenario() == Scenario.LEGAL);
    }

    private TaggedTicket tagged(Cluster cluster, String eventId) {
        try (var publisher = new EventPublisher(config, cluster)) {
            publisher.publish(event(eventId));
            publisher.flush();
        }
        var decoder = new RecordLines(NAMES, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
        List<TaggedTicket> found = new ArrayList<>();
        try (var reader = new TopicReader(config, cluster, List.of(NAMES.taggedTickets()), true)) {
            Awaitility.await().atMost(LONGEST).until(() -> {
                reader.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (decoder.value(record) instanceof TaggedTicket ticket
                            && ticket.getEventId().equals(eventId)) {
                        found.add(ticket);
                    }
                });
                return !found.isEmpty();
            });
        }
        return found.get(0);
    }

    private static TicketEvent event(String id) {
        return new TicketEvent(
                id,
                "test",
                "ticket-" + id,
                "customer",
                EventType.MESSAGE,
                Author.CUSTOMER,
                null,
                Instant.parse("2026-01-01T00:00:00Z"),
                Channel.EMAIL,
                null,
                "The zorgblat will hear about this parcel.",
                null,
                null,
                null,
                Map.of());
    }
}

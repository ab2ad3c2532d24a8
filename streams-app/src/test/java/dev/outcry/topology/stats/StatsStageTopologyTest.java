package dev.outcry.topology.stats;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Channel;
import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.Granularity;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.escalation.EscalationWords;
import dev.outcry.escalation.PlaybookSettings;
import dev.outcry.escalation.Playbooks;
import dev.outcry.escalation.RoutingSettings;
import dev.outcry.fixture.StageDriver;
import dev.outcry.fixture.Tickets;
import dev.outcry.privacy.Masker;
import dev.outcry.privacy.PrivacySettings;
import dev.outcry.serde.StateSerde;
import dev.outcry.stats.StatsSettings;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.routing.RoutingStage;
import dev.outcry.topology.stats.StatsStage.Aggregates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsStageTopologyTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final StateSerde<ScenarioStatsKey> CELLS = new StateSerde<>(ScenarioStatsKey.class);
    private static final StateSerde<CustomerStatsKey> DAYS = new StateSerde<>(CustomerStatsKey.class);

    private StageDriver driver;
    private TestOutputTopic<ScenarioStatsKey, ScenarioStats> scenarios;
    private TestOutputTopic<CustomerStatsKey, CustomerStats> customers;

    @BeforeEach
    void start(@TempDir Path state, @TempDir Path noPlaybooks) {
        RoutingStage routing = new RoutingStage(
                RoutingSettings.defaults(),
                new EscalationWords(
                        Playbooks.load(noPlaybooks),
                        PlaybookSettings.defaults(),
                        new Masker(PrivacySettings.defaults())));
        driver = new StageDriver(state, tagged -> attach(tagged, routing.attachTo(tagged)));
        scenarios = driver.output("scenarios", CELLS, ScenarioStats.class);
        customers = driver.output("customers", DAYS, CustomerStats.class);
    }

    private static void attach(KStream<String, Tagged> tagged, KStream<String, Escalation> escalations) {
        Aggregates out = new StatsStage(StatsSettings.defaults()).attachTo(tagged, escalations);
        out.scenarios().to("scenarios", Produced.with(CELLS, new StateSerde<>(ScenarioStats.class)));
        out.customers().to("customers", Produced.with(DAYS, new StateSerde<>(CustomerStats.class)));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldCountAMessageInAllAndInEachOfItsScenarios() {
        send("C", ticket(NOON).showing(Scenario.LEGAL).showing(Scenario.ABUSE).feeling(-0.5));

        Map<ScenarioStatsKey, ScenarioStats> rows = flush();

        assertThat(rows).hasSize(9);
        ScenarioStats all = row(rows, cell(NOON, Granularity.HOUR, "ALL"));
        assertThat(all.getMessages()).isEqualTo(1);
        assertThat(all.getEscalations()).isEqualTo(2);
        assertThat(all.getNegative()).isEqualTo(1);
        assertThat(all.getMeanSentiment()).isEqualTo(-0.5);
        assertThat(all.getWindowEnd()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(row(rows, cell(NOON, Granularity.MINUTE, "LEGAL")).getEscalations())
                .isEqualTo(1);
    }

    @Test
    void shouldCountAMessageWithoutScenarioAsNone() {
        send("C", ticket(NOON));

        assertThat(flush()).containsKeys(cell(NOON, Granularity.DAY, "ALL"), cell(NOON, Granularity.DAY, "NONE"));
    }

    @Test
    void shouldSendNothingTwice() {
        send("C", ticket(NOON));
        flush();

        assertThat(flush()).isEmpty();
        assertThat(driver.sizeOf(DeltaSupplier.CONTRIBUTIONS)).isZero();
    }

    @Test
    void shouldSplitMinutesAtTheirEdge() {
        send("C", ticket(NOON.minusMillis(1)));
        send("C", ticket(NOON));
        send("C", ticket(NOON.plusMillis(59_999)));

        Map<ScenarioStatsKey, ScenarioStats> rows = flush();

        assertThat(row(rows, cell(NOON, Granularity.MINUTE, "ALL")).getMessages())
                .isEqualTo(2);
        assertThat(row(rows, cell(NOON.minusSeconds(60), Granularity.MINUTE, "ALL"))
                        .getMessages())
                .isEqualTo(1);
        assertThat(row(rows, cell(NOON, Granularity.HOUR, "ALL")).getMessages()).isEqualTo(2);
    }

    @Test
    void shouldAddUpToTheMessagesHoweverTheTimerGroupsThem() {
        Random random = new Random(7);
        Map<ScenarioStatsKey, ScenarioStats> last = new HashMap<>();
        int messages = 2000;
        for (int i = 0; i < messages; i++) {
            Instant at = NOON.plusMillis(random.nextInt(100_000_000) - 20_000_000);
            send(
                    "C" + random.nextInt(300),
                    ticket(at)
                            .via(random.nextBoolean() ? Channel.CHAT : Channel.EMAIL)
                            .about("P" + i % 2));
            if (random.nextInt(100) == 0) {
                last.putAll(flush());
            }
        }
        last.putAll(flush());

        for (Granularity granularity : Granularity.values()) {
            assertThat(last.values().stream()
                            .filter(row -> row.getGranularity() == granularity)
                            .filter(row -> row.getScenario().equals("ALL"))
                            .mapToLong(ScenarioStats::getMessages)
                            .sum())
                    .as("messages by %s", granularity)
                    .isEqualTo(messages);
        }
    }

    @Test
    void shouldSendOnAtOnceWhatManyMessagesAdd() {
        for (int message = 0; message < StatsSettings.defaults().mostGathered(); message++) {
            send("C" + message % 1000, ticket(NOON));
        }
        Map<ScenarioStatsKey, ScenarioStats> flushed = scenarios.readKeyValuesToMap();

        ScenarioStats row = row(flushed, cell(NOON, Granularity.MINUTE, "ALL"));

        assertThat(row.getMessages()).isEqualTo(StatsSettings.defaults().mostGathered());
        assertThat(row.getCustomers()).isBetween(950L, 1050L);
    }

    @Test
    void shouldForgetMinutesAfterTheirRetentionButNotDays() {
        send("C", ticket(NOON));
        flush();
        Tickets later = ticket(NOON.plus(Duration.ofDays(8)).plusSeconds(60));
        driver.settle("C", later);
        driver.settle("C", later);
        flush();

        assertThat(driver.sizeOf(TotalSupplier.TOTALS)).isEqualTo(2 * 6 - 2);
    }

    @Test
    void shouldCountACustomersDay() {
        send("C", ticket(NOON).on("A").showing(Scenario.LEGAL).feeling(-0.5));
        send("C", ticket(NOON).on("B").feeling(0.5));
        send("C", ticket(NOON.plus(Duration.ofHours(12))).on("B"));

        Map<CustomerStatsKey, CustomerStats> days = customers.readKeyValuesToMap();
        CustomerStats first = row(days, new CustomerStatsKey("C", LocalDate.of(2026, 11, 24)));
        assertThat(days).hasSize(2);
        assertThat(first.getMessages()).isEqualTo(2);
        assertThat(first.getTickets()).isEqualTo(2);
        assertThat(first.getComplaints()).isEqualTo(1);
        assertThat(first.getEscalations()).isEqualTo(1);
        assertThat(first.getMeanSentiment()).isZero();
        assertThat(first.getLowestSentiment()).isEqualTo(-0.5);
    }

    @Test
    void shouldNameEveryProcessor() {
        assertThat(driver.describe()).doesNotContainPattern("KSTREAM-(?!SINK)");
    }

    private void send(String customer, Tickets ticket) {
        driver.send(customer, ticket);
    }

    private Map<ScenarioStatsKey, ScenarioStats> flush() {
        driver.pass(Duration.ofSeconds(1));
        return scenarios.readKeyValuesToMap();
    }

    private static <K, V> V row(Map<K, V> rows, K key) {
        return Objects.requireNonNull(rows.get(key), () -> "no row " + key);
    }

    private static Tickets ticket(Instant at) {
        return aTicket().at(at);
    }

    private static ScenarioStatsKey cell(Instant at, Granularity granularity, String scenario) {
        Instant start = granularity == Granularity.DAY ? Instant.parse("2026-11-24T00:00:00Z") : at;
        return new ScenarioStatsKey(start, granularity, scenario, Channel.EMAIL, "");
    }
}

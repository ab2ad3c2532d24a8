package dev.outcry.topology.surge;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.CrisisChange;
import dev.outcry.avro.Scenario;
import dev.outcry.fixture.StageDriver;
import dev.outcry.fixture.Tickets;
import dev.outcry.serde.StateSerde;
import dev.outcry.surge.SurgeSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurgeStageTopologyTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private StageDriver driver;
    private TestOutputTopic<String, Crisis> crises;

    @BeforeEach
    void start(@TempDir Path state) {
        driver = driver(state, 1);
        crises = driver.output("crises", Crisis.class);
    }

    private static StageDriver driver(Path state, int inputPartitions) {
        return new StageDriver(
                state,
                tagged -> new SurgeStage(SurgeSettings.defaults(), inputPartitions)
                        .attachTo(tagged)
                        .to("crises", Produced.with(Serdes.String(), new StateSerde<>(Crisis.class))));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldOpenAndEndAsEventTimeGoesOn() {
        crowd(driver, 20, Duration.ofMinutes(20));
        assertThat(crises.isEmpty()).isTrue();

        driver.send("other", aTicket().at(NOON.plus(Duration.ofMinutes(26))));
        driver.pass(SECOND);
        List<KeyValue<String, Crisis>> opened = crises.readKeyValuesToList();
        assertThat(opened.get(0).key).isEqualTo("DEFECTIVE_PRODUCT|router");
        assertThat(opened.get(0).value.getChange()).isEqualTo(CrisisChange.OPENED);

        driver.send("other", aTicket().at(NOON.plus(Duration.ofHours(5))));
        driver.pass(SECOND);
        Crisis ended = crises.readValue();
        assertThat(ended.getChange()).isEqualTo(CrisisChange.ENDED);
        assertThat(ended.getCrisisId()).isEqualTo(opened.get(0).value.getCrisisId());
        assertThat(ended.getCustomers()).isEqualTo(20);
        assertThat(crises.isEmpty()).isTrue();
    }

    @Test
    void shouldEndWhereNobodyWritesAnyMore() {
        crowd(driver, 20, Duration.ofMinutes(20));
        passSeconds(driver, 60 + 10 * 60);
        assertThat(changes()).containsExactly(CrisisChange.OPENED, CrisisChange.UPDATED);

        passSeconds(driver, 3 * 3600);
        assertThat(changes()).containsExactly(CrisisChange.ENDED);
    }

    @Test
    void shouldNotTakeAStandstillForSilence() {
        crowd(driver, 20, Duration.ofMinutes(20));
        driver.pass(Duration.ofHours(8));

        assertThat(crises.isEmpty()).isTrue();
    }

    @Test
    void shouldWaitForAPartitionUntilItIsIdle(@TempDir Path other) {
        try (StageDriver two = driver(other, 2)) {
            TestOutputTopic<String, Crisis> told = two.output("crises", Crisis.class);
            crowd(two, 20, Duration.ofMinutes(20));
            two.send("other", aTicket().at(NOON.plus(Duration.ofHours(5))));
            passSeconds(two, 55);
            assertThat(told.isEmpty()).isTrue();

            passSeconds(two, 10);
            assertThat(told.readValuesToList())
                    .extracting(Crisis::getChange)
                    .containsExactly(CrisisChange.OPENED, CrisisChange.UPDATED, CrisisChange.ENDED);
        }
    }

    @Test
    void shouldNotOpenForOneCustomerWhoWritesTwoHundredTimes() {
        for (int i = 0; i < 200; i++) {
            driver.send("noisy", defect(NOON.plusSeconds(10L * i)));
        }
        driver.send("noisy", aTicket().at(NOON.plus(Duration.ofHours(5))));
        driver.pass(SECOND);

        assertThat(crises.isEmpty()).isTrue();
    }

    @Test
    void shouldLeaveOutWhatComesTooLateForItsPartition() {
        driver.send("other", aTicket().at(NOON.plus(Duration.ofMinutes(26))));
        crowd(driver, 20, Duration.ofMinutes(20));
        driver.send("other", aTicket().at(NOON.plus(Duration.ofHours(5))));
        driver.pass(SECOND);

        assertThat(crises.isEmpty()).isTrue();
    }

    @Test
    void shouldNotLetAFastClockMakeOthersLate() {
        driver.sendAt("fast", aTicket().at(NOON.plus(Duration.ofMinutes(10))), NOON);
        crowd(driver, 20, Duration.ofMinutes(20));
        driver.send("other", aTicket().at(NOON.plus(Duration.ofHours(5))));
        driver.pass(SECOND);

        assertThat(changes()).startsWith(CrisisChange.OPENED).endsWith(CrisisChange.ENDED);
    }

    @Test
    void shouldTellTheSameHoweverTheTimerGroupsIt(@TempDir Path other) {
        try (StageDriver replay = driver(other, 1)) {
            TestOutputTopic<String, Crisis> again = replay.output("crises", Crisis.class);
            feed(driver, new Random(1));
            feed(replay, new Random(2));

            assertThat(again.readKeyValuesToList()).isNotEmpty().isEqualTo(crises.readKeyValuesToList());
        }
    }

    @Test
    void shouldHoldNoMoreThanItNeeds() {
        feed(driver, new Random(3));

        assertThat(driver.sizeOf(GatherSupplier.COMPLAINTS)).isZero();
        assertThat(driver.sizeOf(WatchSupplier.STEPS)).isZero();
        assertThat(driver.sizeOf(WatchSupplier.CELLS)).isEqualTo(2);
    }

    /** The same complaints in an order that differs by less than the lateness, with the timer at any point. */
    private static void feed(StageDriver driver, Random random) {
        for (int block = 0; block < 60; block++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
            Collections.shuffle(order, random);
            for (int i : order) {
                int number = block * 4 + i;
                Instant at = NOON.plus(Duration.ofMinutes(block)).plusSeconds(14L * i);
                driver.send("c" + number % (block < 30 ? 240 : 7), defect(at).on("T" + number));
                if (random.nextInt(5) == 0) {
                    driver.pass(SECOND);
                }
            }
        }
        driver.send("other", aTicket().at(NOON.plus(Duration.ofHours(9))));
        driver.pass(SECOND);
    }

    private static void crowd(StageDriver driver, int customers, Duration over) {
        for (int i = 0; i < customers; i++) {
            driver.send("c" + i, defect(NOON.plus(over.multipliedBy(i).dividedBy(customers))));
        }
        driver.pass(SECOND);
    }

    private static Tickets defect(Instant at) {
        return aTicket().at(at).about("router").showing(Scenario.DEFECTIVE_PRODUCT);
    }

    private static void passSeconds(StageDriver driver, int seconds) {
        for (int i = 0; i < seconds; i++) {
            driver.pass(SECOND);
        }
    }

    private List<CrisisChange> changes() {
        return crises.readValuesToList().stream().map(Crisis::getChange).toList();
    }
}

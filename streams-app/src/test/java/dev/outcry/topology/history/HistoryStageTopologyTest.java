package dev.outcry.topology.history;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Author;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.Temperature;
import dev.outcry.avro.WindowCount;
import dev.outcry.fixture.StageDriver;
import dev.outcry.fixture.Tickets;
import dev.outcry.history.HistorySettings;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.history.HistoryStage.Remembered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryStageTopologyTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private StageDriver driver;
    private TestOutputTopic<String, TaggedTicket> remembered;
    private TestOutputTopic<String, RepeatComplainer> repeats;

    @BeforeEach
    void start(@TempDir Path directory) {
        driver = new StageDriver(directory, HistoryStageTopologyTest::attach);
        remembered = driver.output("remembered", TaggedTicket.class);
        repeats = driver.output("repeats", RepeatComplainer.class);
    }

    private static void attach(KStream<String, Tagged> tagged) {
        Remembered out = new HistoryStage(HistorySettings.defaults()).attachTo(tagged);
        out.remembered()
                .mapValues(Tagged::ticket, Named.as("tickets"))
                .to("remembered", Produced.with(Serdes.String(), new StateSerde<>(TaggedTicket.class)));
        out.repeatComplainers().to("repeats", Produced.with(Serdes.String(), new StateSerde<>(RepeatComplainer.class)));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldRaiseOnceAndTagTheComplaint() {
        complain("C", 0);
        complain("C", 1);
        complain("C", 2);
        complain("C", 3);

        List<TaggedTicket> tickets = remembered.readValuesToList();
        assertThat(repeats.readValuesToList())
                .extracting(RepeatComplainer::getPolicy)
                .containsExactly("burst");
        assertThat(tickets.get(1).getScenarios()).isEmpty();
        ScenarioTag tag = tickets.get(2).getScenarios().get(0);
        assertThat(tag.getScenario()).isEqualTo(Scenario.FREQUENT_COMPLAINER);
        assertThat(tag.getEvidence()).containsExactly(new Evidence("history.burst", EvidenceField.HISTORY, 0, 0, ""));
        assertThat(tickets.get(2).getHistory().getLevel()).isEqualTo(ComplaintLevel.ELEVATED);
    }

    @Test
    void shouldKeepTheCatalogueOrderWhenAddingTheScenario() {
        complain("C", 0);
        complain("C", 1);
        driver.send("C", aTicket().at(2).feeling(-0.9).showing(Scenario.CRISIS).showing(Scenario.LEGAL));

        TaggedTicket last = remembered.readValuesToList().get(2);
        assertThat(last.getScenarios())
                .extracting(ScenarioTag::getScenario)
                .containsExactly(Scenario.CRISIS, Scenario.FREQUENT_COMPLAINER, Scenario.LEGAL);
    }

    @Test
    void shouldClearByTheEventTimeOfAnotherCustomer() {
        complain("C", 0);
        complain("C", 1);
        complain("C", 2);
        calm("D", DAY + 2);
        assertThat(repeats.readValuesToList()).hasSize(1);

        calm("D", DAY + 3);

        List<KeyValue<String, RepeatComplainer>> cleared = repeats.readKeyValuesToList();
        assertThat(cleared).hasSize(1);
        assertThat(cleared.get(0).key).isEqualTo("C");
        assertThat(cleared.get(0).value.getChange()).isEqualTo(RepeatChange.CLEARED);
    }

    @Test
    void shouldCountInTheWindowThatEndsAtTheEvent() {
        complain("C", 0);
        complain("C", DAY + 1);
        driver.send("C", aTicket().by(Author.AGENT).at(DAY + 2));

        List<WindowCount> counts =
                remembered.readValuesToList().get(2).getHistory().getWindows();
        assertThat(counts).extracting(WindowCount::getPolicy).containsExactly("burst", "repeat", "chronic");
        assertThat(counts).extracting(WindowCount::getComplaints).containsExactly(1, 2, 2);
    }

    @Test
    void shouldWriteNothingForWhoNeverComplains() {
        calm("C", 0);
        driver.send("C", aTicket().by(Author.AGENT).at(1).feeling(-1));

        assertThat(driver.sizeOf(HistoryStage.HISTORIES)).isZero();
        assertThat(driver.sizeOf(HistoryStage.DEADLINES)).isZero();
    }

    @Test
    void shouldKeepCustomersApart() {
        complain("C", 0);
        complain("D", 1);
        complain("ticket:7", 2);

        assertThat(repeats.isEmpty()).isTrue();
        assertThat(driver.sizeOf(HistoryStage.HISTORIES)).isEqualTo(3);
    }

    @Test
    void shouldForgetWhatNoWindowCanHoldAnyMore() {
        complain("C", 0);
        complain("C", 1);
        complain("C", 2);
        calm("D", 31 * DAY + 2);
        driver.settle("D", ticket(32 * DAY + 2));
        assertThat(driver.sizeOf(HistoryStage.HISTORIES)).isEqualTo(1);

        calm("D", 33 * DAY + 2);

        assertThat(driver.sizeOf(HistoryStage.HISTORIES)).isZero();
        assertThat(driver.sizeOf(HistoryStage.DEADLINES)).isZero();
        assertThat(repeats.readValuesToList())
                .extracting(RepeatComplainer::getChange)
                .containsExactly(RepeatChange.RAISED, RepeatChange.CLEARED);
    }

    @Test
    void shouldFindARepeatComplainerWhoseEventsStraggleWeeksBehindOthersInAReplay() {
        complain("C", 0);
        complain("D", 60 * DAY);
        calm("D", 90 * DAY);

        complain("C", 1);
        complain("C", 2);

        assertThat(repeats.readKeyValuesToList())
                .extracting(repeat -> repeat.key + " " + repeat.value.getChange() + " " + repeat.value.getPolicy())
                .containsExactly("C RAISED burst", "C CLEARED burst");
    }

    @Test
    void shouldCatchUpWhenMoreIsDueThanOneEventLooksAt() {
        for (int customer = 0; customer < 150; customer++) {
            complain("C" + customer, 0);
        }
        driver.settle("D", ticket(39 * DAY));
        assertThat(driver.sizeOf(HistoryStage.HISTORIES)).isEqualTo(100);

        calm("D", 40 * DAY);

        assertThat(driver.sizeOf(HistoryStage.HISTORIES)).isZero();
    }

    @Test
    void shouldSayHowWarmEachTicketIs() {
        driver.send("C", aTicket().at(0).on("T1").feeling(0.2));
        driver.send("C", aTicket().at(1).on("T2").feeling(-0.5));
        driver.send("C", aTicket().at(2).on("T1").by(Author.AGENT).feeling(-1));
        driver.send("C", aTicket().at(3).on("T1").feeling(-0.5));
        driver.send("C", aTicket().at(4).on("T1").feeling(0.3));

        assertThat(remembered.readValuesToList())
                .extracting(TaggedTicket::getTemperature)
                .containsExactly(
                        Temperature.STEADY,
                        Temperature.STEADY,
                        Temperature.STEADY,
                        Temperature.HEATING,
                        Temperature.COOLED);
    }

    @Test
    void shouldForgetTicketsThatHaveBeenQuiet() {
        calm("C", 0);
        driver.settle("D", aTicket().by(Author.AGENT).at(30 * DAY));
        assertThat(driver.sizeOf(ConversationSupplier.CONVERSATIONS)).isEqualTo(1);

        driver.settle("D", aTicket().by(Author.AGENT).at(30 * DAY + 1));

        assertThat(driver.sizeOf(ConversationSupplier.CONVERSATIONS)).isZero();
        assertThat(driver.sizeOf(ConversationSupplier.DEADLINES)).isZero();
    }

    @Test
    void shouldNameEveryProcessor() {
        assertThat(driver.describe()).doesNotContainPattern("KSTREAM-(?!SINK)");
    }

    private void complain(String customer, long at) {
        driver.send(customer, ticket(at).feeling(-0.5));
    }

    private void calm(String customer, long at) {
        driver.send(customer, ticket(at));
    }

    private static Tickets ticket(long at) {
        return aTicket().at(at).event("e" + at);
    }
}

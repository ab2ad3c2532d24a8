package dev.outcry.surge;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Author;
import dev.outcry.avro.Crisis;
import dev.outcry.avro.CrisisChange;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.TaggedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurgeMonitorTest {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;
    /** A Monday, at nine. */
    private static final long MONDAY = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

    private final Watch watch = new Watch(SurgeSettings.defaults());

    @Test
    void shouldOpenAndEndOnceOnAColdStart() {
        watch.crowd("c", 20, MONDAY, 30 * MINUTE).reach(MONDAY + DAY);

        assertThat(changes()).containsExactly(CrisisChange.OPENED, CrisisChange.UPDATED, CrisisChange.ENDED);
        assertThat(watch.told()).extracting(Crisis::getCrisisId).containsOnly(told(0).getCrisisId());
        assertThat(told(0).getCustomers()).isEqualTo(14);
        assertThat(told(0).getOpenedAt()).isEqualTo(Instant.parse("2026-03-02T09:20:00Z"));
        assertThat(told(2).getCustomers()).isEqualTo(20);
        assertThat(told(2).getRate()).isZero();
        assertThat(told(2).getUpdatedAt()).isEqualTo(Instant.parse("2026-03-02T11:20:00Z"));
    }

    @Test
    void shouldNameTheFirstCustomersAndTheirTickets() {
        watch.crowd("c", 30, MONDAY, 30 * MINUTE).reach(MONDAY + DAY);

        Crisis ended = told(watch.told().size() - 1);
        assertThat(ended.getCustomers()).isEqualTo(30);
        assertThat(ended.getCustomerIds()).hasSize(20).startsWith("c0", "c1").endsWith("c19");
        assertThat(ended.getTicketIds()).hasSize(20).startsWith("T-c0", "T-c1").endsWith("T-c19");
    }

    @Test
    void shouldNotOpenForFewerCustomersThanTheMinimum() {
        for (int day = 0; day < 28; day++) {
            watch.complain("early" + day, MONDAY + day * DAY, null);
        }
        watch.crowd("c", 9, MONDAY + 4 * WEEK, 30 * MINUTE).reach(MONDAY + 5 * WEEK);
        assertThat(watch.told()).isEmpty();

        watch.crowd("d", 10, MONDAY + 5 * WEEK + 36 * HOUR, 30 * MINUTE).reach(MONDAY + 6 * WEEK);
        assertThat(changes()).containsExactly(CrisisChange.OPENED, CrisisChange.ENDED);
    }

    @Test
    void shouldNotOpenForOneCustomerWhoWritesTwoHundredTimes() {
        for (int i = 0; i < 200; i++) {
            watch.complain("noisy", MONDAY + i * 10_000L, "router");
        }
        watch.reach(MONDAY + DAY);

        assertThat(watch.told()).isEmpty();
    }

    @Test
    void shouldNotOpenForAgentsForTheNamelessAndForWhatIsNoComplaint() {
        for (int i = 0; i < 30; i++) {
            TaggedTicket defect =
                    aTicket().at(MONDAY + i).showing(Scenario.DEFECTIVE_PRODUCT).build();
            watch.send(
                    "ticket:" + i,
                    TaggedTicket.newBuilder(defect).setCustomerId(null).build());
            watch.send(
                    "a" + i,
                    TaggedTicket.newBuilder(defect).setAuthor(Author.AGENT).build());
            watch.send(
                    "f" + i,
                    aTicket().at(MONDAY + i).showing(Scenario.FEATURE_REQUEST).build());
        }
        watch.reach(MONDAY + DAY);

        assertThat(watch.told()).isEmpty();
    }

    @Test
    void shouldLearnWhatIsUsualAtWhichHourOfTheWeek() {
        for (int week = 0; week < 2; week++) {
            watch.crowd("w" + week + "-", 30, MONDAY + week * WEEK, HOUR);
        }
        watch.reach(MONDAY + 2 * WEEK - DAY);
        int whileLearning = watch.told().size();
        for (int week = 2; week < 9; week++) {
            watch.crowd("w" + week + "-", 30 + week % 4, MONDAY + week * WEEK, HOUR);
        }
        assertThat(watch.reach(MONDAY + 8 * WEEK + DAY).told()).hasSize(whileLearning);

        watch.crowd("tuesday", 30, MONDAY + 8 * WEEK + DAY, HOUR).reach(MONDAY + 8 * WEEK + 2 * DAY);
        assertThat(watch.told()).hasSizeGreaterThan(whileLearning);
        assertThat(told(whileLearning).getBaseline()).isLessThan(1);
    }

    @Test
    void shouldNotTakeACrisisForTheBaselineOfTheNextWeek() {
        for (int day = 0; day < 21; day++) {
            watch.complain("early" + day, MONDAY + day * DAY, null);
        }
        watch.crowd("one", 40, MONDAY + 3 * WEEK, HOUR).reach(MONDAY + 3 * WEEK + DAY);
        int first = watch.told().size();
        watch.crowd("two", 20, MONDAY + 4 * WEEK, HOUR).reach(MONDAY + 4 * WEEK + DAY);

        assertThat(watch.told().subList(first, watch.told().size()))
                .extracting(Crisis::getChange)
                .startsWith(CrisisChange.OPENED)
                .endsWith(CrisisChange.ENDED);
        assertThat(told(first).getBaseline()).isLessThan(1);
        assertThat(told(first).getCrisisId()).isNotEqualTo(told(0).getCrisisId());
    }

    @Test
    void shouldStayOneCrisisWhereTheCountWavers() {
        for (int wave = 0; wave < 6; wave++) {
            watch.crowd("w" + wave + "-", 16, MONDAY + wave * 2L * HOUR, 50 * MINUTE);
        }
        watch.reach(MONDAY + 2 * DAY);

        assertThat(changes().stream().filter(change -> change != CrisisChange.UPDATED))
                .containsExactly(CrisisChange.OPENED, CrisisChange.ENDED);
        assertThat(told(watch.told().size() - 1).getCustomers()).isEqualTo(96);
    }

    @Test
    void shouldTakeALevelThatStaysForNormal() {
        for (int hour = 0; hour < 24 * 24; hour++) {
            watch.crowd("h" + hour + "-", 25, MONDAY + hour * HOUR, HOUR);
            watch.reach(MONDAY + hour * HOUR);
        }
        watch.reach(MONDAY + 30 * DAY);

        assertThat(changes().stream().filter(change -> change != CrisisChange.UPDATED))
                .containsExactly(CrisisChange.OPENED, CrisisChange.ENDED);
        Crisis ended = told(watch.told().size() - 1);
        assertThat(Duration.between(ended.getOpenedAt(), ended.getUpdatedAt())).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void shouldTellOfTheProductThatItIsConfinedTo() {
        for (int i = 0; i < 20; i++) {
            watch.complain("c" + i, MONDAY + i * MINUTE, "router");
        }
        watch.reach(MONDAY + DAY);

        assertThat(watch.told()).extracting(Crisis::getProduct).containsOnly("router");
        assertThat(changes()).startsWith(CrisisChange.OPENED).endsWith(CrisisChange.ENDED);
        assertThat(changes()).filteredOn(CrisisChange.OPENED::equals).hasSize(1);
    }

    @Test
    void shouldTellOfAllProductsWhereItIsOnNoneAlone() {
        for (int i = 0; i < 20; i++) {
            watch.complain("c" + i, MONDAY + i * MINUTE, "p" + i % 4);
        }
        watch.reach(MONDAY + DAY);

        assertThat(watch.told()).extracting(Crisis::getProduct).containsOnlyNulls();
        assertThat(changes()).filteredOn(CrisisChange.OPENED::equals).hasSize(1);
    }

    @Test
    void shouldSplitWindowsAtTheirEdge() {
        watch.crowd("before", 7, MONDAY - 1, 1).crowd("after", 6, MONDAY + HOUR - 1, 1);
        assertThat(watch.reach(MONDAY + DAY).told()).isEmpty();

        Watch within = new Watch(SurgeSettings.defaults());
        within.crowd("first", 7, MONDAY, 1).crowd("last", 6, MONDAY + HOUR - 1, 1);
        assertThat(within.reach(MONDAY + HOUR - 1).told()).isEmpty();
        assertThat(within.reach(MONDAY + HOUR).told()).hasSize(1);
    }

    @Test
    void shouldCountWhoComesLateWhileAWindowHoldsIt() {
        watch.crowd("c", 12, MONDAY, 5 * MINUTE).reach(MONDAY + 30 * MINUTE);
        assertThat(watch.told()).isEmpty();
        watch.crowd("late", 4, MONDAY, 5 * MINUTE).reach(MONDAY + 35 * MINUTE);
        assertThat(changes()).containsExactly(CrisisChange.OPENED);

        TaggedTicket tooLate = aTicket()
                .at(MONDAY - 30 * MINUTE)
                .showing(Scenario.DEFECTIVE_PRODUCT)
                .build();
        assertThat(watch.send("too late", tooLate)).isFalse();
    }

    @Test
    void shouldGoOnAfterARestartAsIfThereWasNone() {
        Watch restarted = new Watch(SurgeSettings.defaults());
        for (Watch each : List.of(watch, restarted)) {
            for (int i = 0; i < 60; i++) {
                each.complain("c" + i, MONDAY + i * MINUTE, i % 3 == 0 ? "router" : null);
                each.reach(MONDAY + (i - 5) * MINUTE);
                if (each == restarted) {
                    each.restart();
                }
            }
            each.reach(MONDAY + DAY);
        }

        assertThat(restarted.told()).isNotEmpty().isEqualTo(watch.told());
    }

    @Test
    void shouldForgetWhatNoBaselineReaches() {
        for (int i = 0; i < 300; i++) {
            watch.complain("c" + i, MONDAY + i * MINUTE, "p" + i % 50);
        }
        watch.reach(MONDAY + DAY);
        assertThat(watch.stateSize()).isEqualTo(2 * 51);

        watch.reach(MONDAY + 10 * WEEK);
        assertThat(watch.stateSize()).isZero();
    }

    private List<CrisisChange> changes() {
        return watch.told().stream().map(Crisis::getChange).toList();
    }

    private Crisis told(int index) {
        return watch.told().get(index);
    }
}

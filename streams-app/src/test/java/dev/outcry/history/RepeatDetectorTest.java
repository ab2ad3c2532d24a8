package dev.outcry.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.state.CustomerHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatDetectorTest {

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final RepeatPolicy BURST =
            new RepeatPolicy("burst", Duration.ofHours(24), 3, 1, ComplaintLevel.ELEVATED);
    private static final RepeatPolicy REPEAT =
            new RepeatPolicy("repeat", Duration.ofDays(7), 3, 2, ComplaintLevel.HIGH);

    @Test
    void shouldRaiseWhenTheWindowIsExactlyFull() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(HOUR).complainsAt(DAY);

        assertThat(customer.told()).containsExactly("RAISED burst 0..86400000 3");
    }

    @Test
    void shouldRaiseWhenTheWindowHasOneMillisecondToSpare() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(HOUR).complainsAt(DAY - 1);

        assertThat(customer.told()).containsExactly("RAISED burst -1..86399999 3");
    }

    @Test
    void shouldStaySilentWhenTheWindowIsOneMillisecondTooShort() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(HOUR).complainsAt(DAY + 1);

        assertThat(customer.told()).isEmpty();
    }

    @Test
    void shouldStaySilentWhileActive() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(1).complainsAt(2).complainsAt(3).complainsAt(4);

        assertThat(customer.told()).hasSize(1);
    }

    @Test
    void shouldCountComplaintsOfTheSameMillisecond() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(5).complainsAt(5).complainsAt(5);

        assertThat(customer.told()).containsExactly("RAISED burst -86399995..5 3");
    }

    @Test
    void shouldNotClearWhileTheLastComplaintIsInTheWindow() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(1).complainsAt(2).reaches(2 + DAY);

        assertThat(customer.told()).hasSize(1);
        assertThat(customer.nextDeadline()).isEqualTo(2 + DAY + 1);
    }

    @Test
    void shouldClearOnceOneMillisecondAfterTheLastComplaintLeft() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0)
                .complainsAt(1)
                .complainsAt(2)
                .reaches(2 + DAY + 1)
                .reaches(3 * DAY);

        assertThat(customer.told()).containsExactly("RAISED burst -86399998..2 3", "CLEARED burst 3..86400003 0");
    }

    @Test
    void shouldCarryTheIdOfTheRaisedRecordWhenClearing() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(1).complainsAt(2).reaches(3 * DAY);

        assertThat(customer.changes().get(1).getAlertId())
                .isEqualTo(customer.changes().get(0).getAlertId());
    }

    @Test
    void shouldStayActiveWhenAComplaintComesAtTheVeryMillisecondOfDraining() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(1).complainsAt(2).complainsAt(2 + DAY + 1);

        assertThat(customer.told()).hasSize(1);
    }

    @Test
    void shouldClearBeforeAComplaintThatComesOneMillisecondLater() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(1).complainsAt(2).complainsAt(2 + DAY + 2);

        assertThat(customer.told()).containsExactly("RAISED burst -86399998..2 3", "CLEARED burst 3..86400003 0");
    }

    @Test
    void shouldRaiseAnewAfterClearing() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(1).complainsAt(2);
        customer.complainsAt(5 * DAY).complainsAt(5 * DAY + 1).complainsAt(5 * DAY + 2);

        assertThat(customer.changes())
                .extracting(RepeatComplainer::getChange)
                .containsExactly(RepeatChange.RAISED, RepeatChange.CLEARED, RepeatChange.RAISED);
        assertThat(customer.changes().get(2).getAlertId())
                .isNotEqualTo(customer.changes().get(0).getAlertId());
    }

    @Test
    void shouldRaiseOutOfOrderWhateverTheOrder() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(DAY).complainsAt(0).complainsAt(HOUR);

        assertThat(customer.told()).containsExactly("RAISED burst 0..86400000 3");
    }

    @Test
    void shouldRaiseAndClearWhenALateComplaintCompletesAWindowThatHasDrained() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0).complainsAt(1).reaches(DAY + HOUR).complainsAt(2);

        assertThat(customer.told()).containsExactly("RAISED burst -86399998..2 3", "CLEARED burst 3..86400003 0");
    }

    @Test
    void shouldNotTellOfAnOldCrossingAgainWhenALateComplaintJoinsIt() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0)
                .complainsAt(1)
                .complainsAt(2)
                .reaches(DAY + HOUR)
                .complainsAt(3);

        assertThat(customer.told()).hasSize(2);
    }

    @Test
    void shouldAskForDistinctTickets() {
        OneCustomer customer = with(REPEAT);

        customer.complainsAt(0, "A").complainsAt(1, "A").complainsAt(2, "A");
        assertThat(customer.told()).isEmpty();
        customer.complainsAt(3, "B");

        assertThat(customer.told()).containsExactly("RAISED repeat -604799997..3 4");
        assertThat(customer.changes().get(0).getTicketIds()).containsExactly("A", "B");
    }

    @Test
    void shouldJudgeEachPolicyByItself() {
        OneCustomer customer = with(BURST, REPEAT);

        customer.complainsAt(0, "A").complainsAt(1, "B").complainsAt(2, "A").reaches(8 * DAY);

        assertThat(customer.changes())
                .extracting(change -> change.getChange() + " " + change.getPolicy())
                .containsExactly("RAISED burst", "RAISED repeat", "CLEARED burst", "CLEARED repeat");
    }

    @Test
    void shouldClearWhenFewerAreLeftThanThePolicySays() {
        OneCustomer customer = with(new RepeatPolicy("burst", Duration.ofHours(24), 3, 1, ComplaintLevel.ELEVATED, 2));

        customer.complainsAt(0).complainsAt(HOUR).complainsAt(2 * HOUR).reaches(HOUR + DAY);
        assertThat(customer.told()).hasSize(1);
        customer.reaches(HOUR + DAY + 1);

        assertThat(customer.changes().get(1).getWindowEnd()).isEqualTo(Instant.ofEpochMilli(HOUR + DAY + 1));
        assertThat(customer.changes().get(1).getComplaints()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheNewestComplaintsWhenThereAreTooMany() {
        OneCustomer customer =
                new OneCustomer(HistorySettings.defaults().withPolicies(BURST).withMaxComplaints(3));

        customer.complainsAt(4).complainsAt(3).complainsAt(2).complainsAt(1).complainsAt(5);

        assertThat(customer.history().getComplaints())
                .extracting(c -> c.getAt())
                .containsExactly(3L, 4L, 5L);
        assertThat(customer.told()).hasSize(1);
    }

    @Test
    void shouldForgetWhenNoWindowCanHoldTheLastComplaintAnyMore() {
        OneCustomer customer = with(BURST);
        long lastMillisecond = 2 * DAY;

        customer.complainsAt(0).reaches(lastMillisecond);
        assertThat(customer.history().getComplaints()).hasSize(1);
        assertThat(customer.nextDeadline()).isEqualTo(lastMillisecond + 1);
        customer.reaches(lastMillisecond + 1);

        assertThat(customer.isForgotten()).isTrue();
    }

    @Test
    void shouldClearAnAlertWhosePolicyIsNoMore() {
        OneCustomer customer = with(BURST).complainsAt(0).complainsAt(1).complainsAt(2);
        RepeatDetector other = new RepeatDetector(HistorySettings.defaults().withPolicies(REPEAT));

        Outcome outcome = other.lookAt("C", customer.history(), EventTime.settledAt(10));

        assertThat(outcome.changes()).extracting(RepeatComplainer::getChange).containsExactly(RepeatChange.CLEARED);
        assertThat(outcome.history().getAlerts()).isEmpty();
    }

    @Test
    void shouldRaiseAPolicyThatIsNewWithTheNextComplaint() {
        CustomerHistory history =
                with(REPEAT).complainsAt(0).complainsAt(1).complainsAt(2).history();
        OneCustomer customer = new OneCustomer(HistorySettings.defaults().withPolicies(BURST), history);

        customer.complainsAt(3);

        assertThat(customer.told()).containsExactly("RAISED burst -86399997..3 4");
    }

    @Test
    void shouldSumUpTheWindow() {
        OneCustomer customer = with(BURST);

        customer.complainsAt(0, "A", -0.5).complainsAt(1, "B", -1.0).complainsAt(2, "A", 0.0);

        RepeatComplainer raised = customer.changes().get(0);
        assertThat(raised.getMeanSentiment()).isEqualTo(-0.5);
        assertThat(raised.getTickets()).isEqualTo(2);
        assertThat(raised.getFirstComplaintAt()).isEqualTo(Instant.ofEpochMilli(0));
        assertThat(raised.getLastComplaintAt()).isEqualTo(Instant.ofEpochMilli(2));
        assertThat(raised.getScenarios()).containsExactly(Map.entry("LEGAL", 3));
    }

    private static OneCustomer with(RepeatPolicy... policies) {
        return new OneCustomer(HistorySettings.defaults().withPolicies(policies));
    }
}

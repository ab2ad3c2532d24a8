package dev.outcry.app.audit;

import static dev.outcry.fixture.Tickets.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Channel;
import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.Crisis;
import dev.outcry.avro.CrisisChange;
import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.Granularity;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.avro.Severity;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.fixture.Tickets;
import dev.outcry.topology.contract.Balance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final AuditScope SCOPE =
            new AuditScope(Map.of(), Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(7), Set.of(), 3);

    private final EventAudit events = new EventAudit(SCOPE, Instant.MIN);
    private final StatsAudit stats = new StatsAudit(SCOPE, LocalDate.MIN, LocalDate.MIN);
    private final AlertAudit alerts = new AlertAudit(SCOPE, true, true);

    @Test
    void shouldFindAnEventThatNothingCameOf() {
        tagged(0, "e1");
        event(0, "e1");
        event(1, "e2");

        AuditLine line = line(events.lines(), "events in");
        assertThat(line.isOff()).isTrue();
        assertThat(line.expected()).isEqualTo(2);
        assertThat(line.actual()).isEqualTo(1);
        assertThat(line.examples()).singleElement().asString().startsWith("in/0@1: event e2 of desk is not tagged");
    }

    @Test
    void shouldTakeASecondEventOfAnIdForADuplicate() {
        tagged(0, "e1");
        event(0, "e1");
        event(1, "e1");

        assertThat(events.lines()).noneMatch(AuditLine::isOff);
        assertThat(events.counters(new TreeMap<>(Map.of(0, new Balance(2, 1, 0, 1)))))
                .noneMatch(AuditLine::isOff);
    }

    @Test
    void shouldFindAnEventThatWasTaggedTwice() {
        tagged(0, "e1");
        tagged(1, "e1");
        event(0, "e1");

        AuditLine line = line(events.lines(), "an event is tagged once");
        assertThat(line.isOff()).isTrue();
        assertThat(line.examples()).containsExactly("out/0@1: event e1 of desk was tagged before, at offset 0");
    }

    @Test
    void shouldLetAnIdCountAgainAfterTheDeduplicationWindow() {
        TaggedTicket later = aTicket()
                .event("e1")
                .at(DAY.plus(Duration.ofDays(7)).plusMillis(1))
                .build();
        tagged(0, "e1");
        events.tagged(new Place("out", 0, 1), "C", later);

        assertThat(line(events.lines(), "an event is tagged once").off()).isZero();
    }

    @Test
    void shouldFindATaggedTicketOfNoEvent() {
        tagged(0, "e1");

        assertThat(line(events.lines(), "an event is tagged once").isOff()).isTrue();
    }

    @Test
    void shouldFindAnEventThatWasSetAsideTwice() {
        deadLetter(0, 5);
        deadLetter(1, 5);
        events.event(new Place("in", 0, 5), DAY, null);

        AuditLine line = line(events.lines(), "an event is set aside once");
        assertThat(line.examples()).containsExactly("dead/0@1: in/0@5 was set aside before, at offset 0");
        assertThat(line(events.lines(), "events in").isOff()).isFalse();
    }

    @Test
    void shouldFindADeadLetterOfNoEvent() {
        deadLetter(0, 5);

        assertThat(line(events.lines(), "dead letters have their event").isOff())
                .isTrue();
    }

    @Test
    void shouldFindBytesThatAreNoEventAndNoDeadLetter() {
        events.event(new Place("in", 0, 5), DAY, null);

        assertThat(line(events.lines(), "events in").examples())
                .containsExactly("in/0@5: can't be decoded, and is no dead letter");
    }

    @Test
    void shouldFindCountersThatSayOtherwise() {
        tagged(0, "e1");
        event(0, "e1");

        List<AuditLine> counters = events.counters(new TreeMap<>(Map.of(3, new Balance(2, 1, 0, 0))));
        assertThat(line(counters, "counters: received =").examples()).containsExactly("partition 3: expected 2, is 1");
        assertThat(line(counters, "counters: received =").isOff()).isTrue();
        assertThat(line(counters, "counters: tagged").isOff()).isFalse();
    }

    @Test
    void shouldNotCallAnEventLostWhoseOutcomeRetentionHasDeleted() {
        var after = new EventAudit(SCOPE, DAY);
        after.event(new Place("in", 0, 0), DAY, aTicket().event("old").buildEvent());
        after.event(
                new Place("in", 0, 1),
                DAY.plusMillis(1),
                aTicket().event("lost").buildEvent());

        assertThat(line(after.lines(), "events in").off()).isEqualTo(1);
        assertThat(line(after.counters(new TreeMap<>()), "counters: tagged").skipped())
                .isNotNull();
    }

    @Test
    void shouldCompareWholeDaysThatAreThere() {
        var scope = new AuditScope(
                Map.of("out", DAY.plusSeconds(1)),
                Duration.ofDays(7),
                Duration.ofHours(1),
                Duration.ofDays(7),
                Set.of(),
                3);

        assertThat(scope.eventsAfter("out")).isEqualTo(DAY.plusSeconds(1).plus(Duration.ofDays(7)));
        assertThat(scope.daysFrom("out", "other")).isEqualTo(LocalDate.parse("2026-03-03"));
        assertThat(scope.daysFrom("other")).isEqualTo(LocalDate.MIN);
    }

    @Test
    void shouldFindTheDayAndRowWhereAggregatesAreOff() {
        stats.tagged(new Place("out", 0, 7), "C", legal("e1"));
        for (Granularity granularity : Granularity.values()) {
            scenarioStats(0, granularity, "ALL", 1, 0);
            scenarioStats(1, granularity, "LEGAL", granularity == Granularity.HOUR ? 2 : 1, 0);
        }
        customerStats(0, 1, 0);

        assertThat(stats.lines()).filteredOn(AuditLine::isOff).singleElement().satisfies(line -> {
            assertThat(line.check()).isEqualTo("scenario-stats HOUR: messages by row");
            assertThat(line.examples())
                    .containsExactly(
                            "2026-03-02 LEGAL, last counted out/0@7, last total stats/0@1: expected 1," + " is 2");
        });
    }

    @Test
    void shouldTakeTheLatestRecordOfAKeyForItsCount() {
        stats.tagged(new Place("out", 0, 7), "C", aTicket().at(DAY).build());
        stats.tagged(new Place("out", 0, 8), "C", aTicket().at(DAY).build());
        customerStats(0, 1, 0);
        customerStats(1, 2, 0);

        assertThat(line(stats.lines(), "customer-stats: messages").isOff()).isFalse();
    }

    @Test
    void shouldFindACountThatFell() {
        customerStats(0, 2, 0);
        customerStats(1, 1, 0);

        assertThat(line(stats.lines(), "counts of a key never fall").examples())
                .containsExactly("stats/0@1: C|2026-03-02 fell from 2 messages and 0 escalations to 1 and 0");
    }

    @Test
    void shouldFindAnEscalationThatAggregatesDoNotKnow() {
        stats.opened(new Place("legal", 0, 4), "C", escalation("x", 1, DAY));

        assertThat(line(stats.lines(), "customer-stats: escalations").examples())
                .containsExactly("2026-03-02, last counted legal/0@4: expected 1, is 0");
        assertThat(line(stats.lines(), "scenario-stats DAY: escalations").off()).isEqualTo(2);
    }

    @Test
    void shouldFindASecondOpenEscalationOfAMatter() {
        escalate(0, escalation("x", 1, DAY));
        escalate(1, escalation("y", 1, DAY.plus(Duration.ofDays(7))));

        assertThat(line(alerts.lines(), "a matter has one open").examples())
                .containsExactly("legal/0@1: y on ticket T, while x was open");
    }

    @Test
    void shouldLetAMatterOpenAgainAfterItsCoolDown() {
        escalate(0, escalation("x", 1, DAY));
        escalate(1, escalation("y", 1, DAY.plus(Duration.ofDays(7)).plusMillis(1)));

        assertThat(alerts.lines()).noneMatch(AuditLine::isOff);
    }

    @Test
    void shouldFindAnOccurrenceThatWasToldTwiceOrNever() {
        escalate(0, escalation("x", 1, DAY));
        escalate(1, escalation("x", 1, DAY));
        escalate(2, escalation("x", 3, DAY));

        assertThat(line(alerts.lines(), "an escalation tells").examples())
                .containsExactly(
                        "legal/0@1: x goes from 1 occurrences to 1", "legal/0@2: x goes from 1 occurrences to 3");
    }

    @Test
    void shouldFindAlertsGivenTwice() {
        alerts.repeatComplainer(new Place("repeat", 0, 0), repeat("a", RepeatChange.RAISED));
        alerts.repeatComplainer(new Place("repeat", 0, 1), repeat("a", RepeatChange.RAISED));
        alerts.repeatComplainer(new Place("repeat", 0, 2), repeat("b", RepeatChange.CLEARED));
        alerts.crisis(new Place("crises", 0, 0), crisis(CrisisChange.OPENED));
        alerts.crisis(new Place("crises", 0, 1), crisis(CrisisChange.OPENED));

        assertThat(line(alerts.lines(), "a repeat complainer").off()).isEqualTo(2);
        assertThat(line(alerts.lines(), "a crisis").examples()).containsExactly("crises/0@1: k is OPENED again");
    }

    @Test
    void shouldNotHoldAnErasedCustomersNewBeginningAgainstItsPast() {
        var scope =
                new AuditScope(Map.of(), Duration.ofDays(7), Duration.ofHours(1), Duration.ofDays(7), Set.of("C"), 3);
        var erasedEvents = new EventAudit(scope, Instant.MIN);
        var erasedStats = new StatsAudit(scope, LocalDate.MAX, LocalDate.MAX);
        var erasedAlerts = new AlertAudit(scope, true, true);
        TaggedTicket ticket = aTicket().event("e1").at(DAY).build();
        for (int copy = 0; copy < 2; copy++) {
            erasedEvents.tagged(new Place("out", 0, copy), "C", ticket);
            erasedAlerts.repeatComplainer(new Place("repeat", 0, copy), repeat("a", RepeatChange.RAISED));
            assertThat(erasedAlerts.escalation(new Place("legal", 0, copy), "C", escalation("x", 1, DAY)))
                    .isTrue();
        }
        for (int copy = 0; copy < 3; copy++) {
            erasedEvents.event(
                    new Place("in", 0, copy), DAY, aTicket().event("e1").buildEvent());
        }

        assertThat(erasedEvents.lines()).noneMatch(AuditLine::isOff);
        assertThat(erasedEvents.counters(new TreeMap<>(Map.of(0, new Balance(3, 2, 0, 1)))))
                .noneMatch(AuditLine::isOff);
        assertThat(erasedStats.lines()).noneMatch(AuditLine::isOff);
        assertThat(erasedAlerts.lines()).noneMatch(AuditLine::isOff);
    }

    @Test
    void shouldKeepEveryRowWhenTheTableGrows() {
        var table = new LongTable(1);
        for (long hash = -5000; hash < 5000; hash++) {
            table.set(table.add(hash * 0x9E3779B97F4A7C15L + 2), 0, hash);
        }
        for (long hash = -5000; hash < 5000; hash++) {
            assertThat(table.get(table.find(hash * 0x9E3779B97F4A7C15L + 2), 0)).isEqualTo(hash);
        }
        assertThat(table.size()).isEqualTo(10_000);
        assertThat(table.find(12345)).isEqualTo(-1);
    }

    private static AuditLine line(List<AuditLine> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.check().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private void tagged(long offset, String event) {
        events.tagged(
                new Place("out", 0, offset), "C", aTicket().event(event).at(DAY).build());
    }

    private void event(long offset, String event) {
        events.event(new Place("in", 0, offset), DAY, aTicket().event(event).buildEvent());
    }

    private void deadLetter(long offset, long origin) {
        events.deadLetter(new Place("dead", 0, offset), new Place("in", 0, origin), DAY, false);
    }

    private void escalate(long offset, Escalation escalation) {
        alerts.escalation(new Place("legal", 0, offset), "C", escalation);
    }

    private void scenarioStats(long offset, Granularity granularity, String row, long messages, long escalations) {
        stats.scenarioStats(
                new Place("stats", 0, offset),
                ScenarioStats.newBuilder()
                        .setWindowStart(DAY)
                        .setWindowEnd(DAY.plusSeconds(60))
                        .setGranularity(granularity)
                        .setScenario(row)
                        .setChannel(Channel.EMAIL)
                        .setProduct("")
                        .setMessages(messages)
                        .setCustomers(1)
                        .setNegative(0)
                        .setNeutral(messages)
                        .setPositive(0)
                        .setMeanSentiment(0)
                        .setLowestSentiment(0)
                        .setEscalations(escalations)
                        .build());
    }

    private void customerStats(long offset, long messages, long escalations) {
        stats.customerStats(
                new Place("stats", 0, offset),
                new CustomerStats(
                        "C",
                        LocalDate.parse("2026-03-02"),
                        messages,
                        0L,
                        1L,
                        0L,
                        messages,
                        0L,
                        0.0,
                        0.0,
                        escalations,
                        ComplaintLevel.NONE));
    }

    private static TaggedTicket legal(String event) {
        return new Tickets().event(event).at(DAY).showing(Scenario.LEGAL).build();
    }

    private static Escalation escalation(String id, int occurrences, Instant at) {
        return Escalation.newBuilder()
                .setEscalationId(id)
                .setKind(EscalationKind.LEGAL)
                .setSeverity(Severity.HIGH)
                .setOpenedAt(at)
                .setUpdatedAt(at)
                .setOccurrences(occurrences)
                .setSource("desk")
                .setTicketId("T")
                .setEventId("e-" + id)
                .setScenario(Scenario.LEGAL)
                .setConfidence(0.9)
                .setSentiment(new Sentiment(0.0, SentimentLabel.NEUTRAL))
                .build();
    }

    private static RepeatComplainer repeat(String id, RepeatChange change) {
        return RepeatComplainer.newBuilder()
                .setAlertId(id)
                .setCustomerId("C")
                .setPolicy("burst")
                .setLevel(ComplaintLevel.NONE)
                .setChange(change)
                .setWindowStart(DAY)
                .setWindowEnd(DAY)
                .setComplaints(3)
                .setTickets(1)
                .build();
    }

    private static Crisis crisis(CrisisChange change) {
        return Crisis.newBuilder()
                .setCrisisId("k")
                .setScenario(Scenario.LEGAL)
                .setChange(change)
                .setOpenedAt(DAY)
                .setUpdatedAt(DAY)
                .setCustomers(1)
                .setRate(1)
                .setBaseline(0)
                .build();
    }
}

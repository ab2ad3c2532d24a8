package dev.outcry.topology;

import static dev.outcry.topology.TicketEventBuilder.aTicketEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.topology.contract.Balance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer asks to be forgotten. */
class ErasureTopologyTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = START.plusSeconds(3600);
    private static final String GONE = "mallory-gone";

    private PipelineFixture pipeline;

    @BeforeEach
    void start(@TempDir Path directory) {
        pipeline = PipelineFixture.in(directory);
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void shouldLeaveNothingOfTheCustomerInAnyStore() {
        complain(GONE);
        complain("c2");
        assertThat(mentions(GONE)).hasSizeGreaterThan(7);

        pipeline.erase(erasure(GONE), LATER);

        assertThat(mentions(GONE)).isEmpty();
        assertThat(mentions("c2")).isNotEmpty();
    }

    @Test
    void shouldNameTheCustomerInNoCrisisWhereSamplesWereSentOn() {
        complain(GONE);
        pipeline.scenarioStats(); // lets deltas be sent on
        assertThat(mentions(GONE)).contains("surge-steps-by-scenario");

        pipeline.erase(erasure(GONE), LATER);

        assertThat(mentions(GONE)).isEmpty();
    }

    @Test
    void shouldClearWhatWasRaisedUnderItsId() {
        complain(GONE);
        RepeatComplainer raised = pipeline.repeatComplainers().get(0);

        pipeline.erase(erasure(GONE), LATER);

        assertThat(pipeline.repeatComplainers()).singleElement().satisfies(cleared -> {
            assertThat(cleared.getChange()).isEqualTo(RepeatChange.CLEARED);
            assertThat(cleared.getAlertId()).isEqualTo(raised.getAlertId());
            assertThat(cleared.getComplaints()).isZero();
            assertThat(cleared.getTicketIds()).isEmpty();
        });
    }

    @Test
    void shouldStartAtZeroAfterwards() {
        complain(GONE);
        String escalation = pipeline.escalations().get(0).getEscalationId();
        pipeline.taggedTickets();
        pipeline.erase(erasure(GONE), LATER);

        pipeline.pipe(event(GONE, "new").at(LATER.plusSeconds(60)));

        assertThat(pipeline.taggedTickets())
                .singleElement()
                .satisfies(ticket -> assertThat(
                                ticket.getHistory().getWindows().get(0).getComplaints())
                        .isEqualTo(1));
        assertThat(pipeline.escalations()).hasSize(2).allSatisfy(opened -> {
            assertThat(opened.getOccurrences()).isEqualTo(1);
            assertThat(opened.getEscalationId()).isNotEqualTo(escalation);
        });
    }

    @Test
    void shouldDeleteEveryPublishedDaySinceTheFirst() {
        complain(GONE);
        pipeline.customerStats();
        Erasure erasure = new Erasure(GONE, null, null, LocalDate.of(2026, 2, 27), "", null, null);

        pipeline.erase(erasure, LATER);

        Map<CustomerStatsKey, ?> days = pipeline.customerStats();
        assertThat(days.keySet())
                .extracting(CustomerStatsKey::getDay)
                .containsExactly(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1));
        assertThat(days.values()).containsOnlyNulls();
    }

    @Test
    void shouldStayForgottenOverARestart(@TempDir Path directory) {
        try (var before = PipelineFixture.in(directory)) {
            pipeline.close();
            pipeline = before;
            complain(GONE);
            pipeline.erase(erasure(GONE), LATER);
        }
        pipeline = PipelineFixture.in(directory);

        assertThat(mentions(GONE)).isEmpty();
    }

    @Test
    void shouldForgetOneEventAndEndWhatTheRestIsNotEnoughFor() {
        complain(GONE);
        RepeatComplainer raised = pipeline.repeatComplainers().get(0);

        pipeline.erase(deletion(GONE + "-e0"), LATER);
        pipeline.erase(deletion(GONE + "-e1"), LATER);
        assertThat(pipeline.repeatComplainers()).isEmpty();
        pipeline.erase(deletion(GONE + "-e2"), LATER);

        assertThat(pipeline.repeatComplainers()).singleElement().satisfies(cleared -> {
            assertThat(cleared.getChange()).isEqualTo(RepeatChange.CLEARED);
            assertThat(cleared.getAlertId()).isEqualTo(raised.getAlertId());
            assertThat(cleared.getComplaints()).isZero();
        });
    }

    @Test
    void shouldNotCountADeletedEventAgain() {
        complain(GONE);
        pipeline.erase(deletion(GONE + "-e1"), LATER);
        pipeline.taggedTickets();

        pipeline.pipe(event(GONE, GONE + "-e1").at(START.plusSeconds(1)));
        pipeline.pipe(event(GONE, "new").at(LATER.plusSeconds(60)));

        assertThat(pipeline.balance().duplicates()).isEqualTo(1);
        assertThat(pipeline.taggedTickets())
                .singleElement()
                .satisfies(ticket -> assertThat(
                                ticket.getHistory().getWindows().get(0).getComplaints())
                        .isEqualTo(3));
    }

    @Test
    void shouldCountDeletionsOfWhatItDoesNotKnow(@TempDir Path directory) {
        var metrics = new CountingMetrics();
        try (var counting = PipelineFixture.in(
                directory, PipelineSettings.defaults(), new PlainAvroSerdes(), new KeywordTagger(), metrics)) {
            counting.pipe(event(GONE, "e1").at(START));
            counting.erase(deletion("e1"), LATER);
            counting.erase(deletion("e2"), LATER);
            counting.erase(erasure(GONE), LATER);
        }

        assertThat(metrics.counts())
                .containsEntry("eventDeleted", 1)
                .containsEntry("unknownEventDeleted", 1)
                .containsEntry("customerErased", 1);
    }

    @Test
    void shouldDeadLetterADeletionWithoutSource() {
        pipeline.erase(new Erasure(GONE, "e1", null, null, "", null, null), LATER);

        assertThat(pipeline.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.detail()).isEqualTo("source is empty"));
    }

    @Test
    void shouldRefuseIdsThatReachIntoAnothersKeys() {
        pipeline.pipe(event("a\u001fb", "e1").at(START));
        pipeline.erase(erasure("a\u001f"), LATER);

        assertThat(pipeline.deadLetters())
                .hasSize(2)
                .allSatisfy(
                        letter -> assertThat(letter.detail()).isEqualTo("customerId has the control character U+001F"));
    }

    @Test
    void shouldDeadLetterAnErasureOfNobody() {
        pipeline.erase(erasure(" "), LATER);

        assertThat(pipeline.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo("INVALID");
            assertThat(letter.detail()).isEqualTo("customerId is empty");
        });
        assertThat(pipeline.balance()).isEqualTo(Balance.EMPTY);
    }

    private void complain(String customer) {
        for (int i = 0; i < 3; i++) {
            pipeline.pipe(event(customer, customer + "-e" + i).at(START.plusSeconds(i)));
        }
    }

    private static TicketEventBuilder event(String customer, String id) {
        return aTicketEvent().withId(id).from(customer).saying("bad LEGAL ABUSE DEFECTIVE_PRODUCT BOUNDARY_CROSSING");
    }

    private static Erasure erasure(String customer) {
        return new Erasure(customer, null, null, null, "asked for it", "desk", LATER);
    }

    private static Erasure deletion(String eventId) {
        return new Erasure(GONE, eventId, "desk", null, "sent by mistake", "desk", LATER);
    }

    /** The stores that have the text in a key or a value. */
    private List<String> mentions(String text) {
        List<String> mentions = new ArrayList<>();
        for (Map.Entry<String, StateStore> store :
                pipeline.driver().getAllStateStores().entrySet()) {
            if (store.getValue() instanceof KeyValueStore<?, ?> entries) {
                addWhereMentioned(mentions, store.getKey(), entries.all(), text);
            } else if (store.getValue() instanceof WindowStore<?, ?> entries) {
                addWhereMentioned(mentions, store.getKey(), entries.all(), text);
            }
        }
        return mentions;
    }

    private static void addWhereMentioned(
            List<String> mentions, String store, KeyValueIterator<?, ?> entries, String text) {
        try (entries) {
            while (entries.hasNext()) {
                var entry = entries.next();
                if (text(entry.key).contains(text) || text(entry.value).contains(text)) {
                    mentions.add(store);
                    return;
                }
            }
        }
    }

    private static String text(Object part) {
        if (part instanceof org.apache.kafka.common.utils.Bytes bytes) {
            return new String(bytes.get(), StandardCharsets.UTF_8);
        }
        return String.valueOf(part);
    }
}

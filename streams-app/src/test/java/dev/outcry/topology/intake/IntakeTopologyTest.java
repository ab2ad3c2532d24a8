package dev.outcry.topology.intake;

import static dev.outcry.topology.TicketEventBuilder.aTicketEvent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.topology.DeadLetterRecord;
import dev.outcry.topology.PipelineFixture;
import dev.outcry.topology.PipelineSettings;
import dev.outcry.topology.TicketEventBuilder;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.DeadLetterHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTopologyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] KEY = "c1".getBytes(UTF_8);

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
    void shouldTagAGoodEvent() {
        pipeline.pipe(aTicketEvent().saying("LEGAL"));

        assertThat(pipeline.taggedTickets())
                .extracting(TaggedTicket::getEventId)
                .containsExactly("e1");
        assertThat(pipeline.deadLetters()).isEmpty();
        assertThat(pipeline.balance()).isEqualTo(new Balance(1, 1, 0, 0));
    }

    @Test
    void shouldKeepBytesAndHeadersOfARecordThatIsNotAvro() {
        byte[] value = {1, 2, 3};
        var headers = new RecordHeaders().add("traceparent", "00-1".getBytes(UTF_8));

        pipeline.pipe(aTicketEvent().at(NOON)).pipe(KEY, value, headers, NOON);

        DeadLetterRecord letter = onlyDeadLetter();
        assertThat(letter.value()).isEqualTo(value);
        assertThat(letter.key()).isEqualTo("c1");
        assertThat(letter.reason()).isEqualTo("UNDECODABLE");
        assertThat(letter.detail()).contains("unknown magic byte");
        assertThat(letter.header(DeadLetterHeaders.TOPIC)).isEqualTo("support.ticket-events");
        assertThat(letter.header(DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(letter.header(DeadLetterHeaders.OFFSET)).isEqualTo("1");
        assertThat(letter.header(DeadLetterHeaders.TIMESTAMP)).isEqualTo(Long.toString(NOON.toEpochMilli()));
        assertThat(letter.header(DeadLetterHeaders.STAGE)).isEqualTo("intake-decode-events");
        assertThat(letter.header("traceparent")).isEqualTo("00-1");
        assertThat(letter.record().getRecordTime()).isEqualTo(NOON);
    }

    @Test
    void shouldRefuseATruncatedRecord() {
        byte[] whole = pipeline.bytesOf(aTicketEvent().build());
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        pipeline.pipe(KEY, half, new RecordHeaders(), NOON);

        DeadLetterRecord letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo("UNDECODABLE");
        assertThat(letter.value()).isEqualTo(half);
    }

    @Test
    void shouldRefuseARecordWithoutValue() {
        pipeline.pipe(KEY, null, new RecordHeaders(), NOON);

        DeadLetterRecord letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo("INVALID");
        assertThat(letter.value()).isNull();
    }

    @Test
    void shouldRefuseEmptyIds() {
        assertRefused(aTicketEvent().withId(""), "INVALID", "eventId is empty");
        assertRefused(aTicketEvent().source(" "), "INVALID", "source is empty");
        assertRefused(aTicketEvent().onTicket(""), "INVALID", "ticketId is empty");
    }

    @Test
    void shouldRefuseATimeBeforeTheYear2000ToTheMillisecond() {
        pipeline.arriveAt("2026-03-01T12:00:00Z");

        assertRefused(aTicketEvent().at("1999-12-31T23:59:59.999Z"), "INVALID", "occurredAt is 1999");
        pipeline.pipe(aTicketEvent().at("2000-01-01T00:00:00Z"));
        assertThat(pipeline.taggedTickets()).hasSize(1);
    }

    @Test
    void shouldRefuseWordsAboveTheLimitOfBytes() {
        String most = "ä".repeat(131_071); // 2 bytes each, and the subject has 2 more

        pipeline.pipe(aTicketEvent().about("hi").saying(most));
        assertThat(pipeline.taggedTickets()).hasSize(1);
        assertRefused(aTicketEvent().withId("e2").about("hi!").saying(most), "OVERSIZED", "262145 bytes");
    }

    @Test
    void shouldRefuseAHugeRecordBeforeDecodingIt() {
        byte[] huge = new byte[262_144 + 65_536 + 1];

        pipeline.pipe(KEY, huge, new RecordHeaders(), NOON);

        DeadLetterRecord letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo("OVERSIZED");
        assertThat(letter.value()).isEqualTo(huge);
    }

    @Test
    void shouldCountARecordWithAWrongKeyForItsCustomer() {
        var event = aTicketEvent().build();

        pipeline.pipe("wrong".getBytes(UTF_8), event)
                .pipe(null, aTicketEvent().withId("e2").build());

        var tagged = pipeline.read(pipeline.topics().taggedTickets());
        assertThat(tagged).extracting(r -> r.key()).containsExactly("c1", "c1");
        assertThat(tagged).allSatisfy(r -> assertThat(r.headers().toArray()).isEmpty());
        assertThat(pipeline.balance()).isEqualTo(new Balance(2, 2, 0, 0));
    }

    @Test
    void shouldKeyAnEventWithoutCustomerByItsTicket() {
        pipeline.pipe(aTicketEvent().from(null).onTicket("t7"));
        pipeline.pipe(aTicketEvent().withId("e2").from(" ").onTicket("t8"));

        assertThat(pipeline.read(pipeline.topics().taggedTickets()))
                .extracting(r -> r.key())
                .containsExactly("ticket:t7", "ticket:t8");
    }

    @Test
    void shouldMoveARecordThatLiesOnAnotherPartitionThanItsKeyBelongsTo(@TempDir Path directory) {
        var settings =
                PipelineSettings.defaults().withIntake(IntakeSettings.defaults().withInputPartitions(8));
        try (var wide = PipelineFixture.in(directory, settings)) {
            for (int i = 0; i < 20; i++) {
                wide.pipe(aTicketEvent().from("c" + i));
            }

            assertThat(wide.taggedTickets()).hasSize(20);
            long moved = wide.driver().producedTopicNames().stream()
                    .filter(name -> name.contains("intake-by-customer"))
                    .count();
            assertThat(moved).isEqualTo(1);
            assertThat(wide.balance()).isEqualTo(new Balance(20, 20, 0, 0));
        }
    }

    @Test
    void shouldNotMoveARecordInItsPlace() {
        pipeline.pipe(aTicketEvent());

        assertThat(pipeline.driver().producedTopicNames()).noneMatch(name -> name.contains("-repartition"));
    }

    @Test
    void shouldNameTheOriginOfAReKeyedRecordInItsDeadLetter() {
        var event = aTicketEvent().saying("BOOM").build();

        pipeline.pipe(aTicketEvent().withId("e0")).pipe("wrong".getBytes(UTF_8), event);

        DeadLetterRecord letter = onlyDeadLetter();
        assertThat(letter.key()).isEqualTo("wrong");
        assertThat(letter.value()).isEqualTo(pipeline.bytesOf(event));
        assertThat(letter.header(DeadLetterHeaders.TOPIC)).isEqualTo("support.ticket-events");
        assertThat(letter.header(DeadLetterHeaders.OFFSET)).isEqualTo("1");
        assertThat(letter.header("outcry.origin.topic")).isNull();
    }

    @Test
    void shouldDropADuplicate() {
        pipeline.pipe(aTicketEvent()).pipe(aTicketEvent());

        assertThat(pipeline.taggedTickets()).hasSize(1);
        assertThat(pipeline.deadLetters()).isEmpty();
        assertThat(pipeline.balance()).isEqualTo(new Balance(2, 1, 0, 1));
    }

    @Test
    void shouldTellSameIdsOfOtherSourcesAndCustomersApart() {
        pipeline.pipe(aTicketEvent().source("a:b").withId("c"));
        pipeline.pipe(aTicketEvent().source("a").withId("b:c"));
        pipeline.pipe(aTicketEvent().source("a").withId("b:c").from("c2"));

        assertThat(pipeline.taggedTickets()).hasSize(3);
    }

    @Test
    void shouldDropADuplicateUpToTheEndOfTheWindow() {
        pipeline.arriveAt("2026-03-01T12:00:00Z").pipe(aTicketEvent().at("2026-03-08T11:00:00Z"));
        pipeline.arriveAt("2026-03-08T12:00:00Z").pipe(aTicketEvent().at("2026-03-08T11:00:00Z"));
        assertThat(pipeline.balance().duplicates()).isEqualTo(1);

        pipeline.arriveAt("2026-03-08T12:00:00.001Z").pipe(aTicketEvent().at("2026-03-08T11:00:00Z"));
        assertThat(pipeline.balance()).isEqualTo(new Balance(3, 2, 0, 1));
    }

    @Test
    void shouldDropADuplicateWhereverTheWindowIsCut() {
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        for (int day = 0; day < 14; day++) {
            String id = "e" + day;
            Instant first = start.plus(Duration.ofDays(day));
            Instant retry = first.plus(Duration.ofDays(6));
            byte[] value = pipeline.bytesOf(aTicketEvent().withId(id).at(first).build());
            pipeline.pipe(KEY, value, new RecordHeaders(), first).pipe(KEY, value, new RecordHeaders(), retry);
        }

        assertThat(pipeline.balance()).isEqualTo(new Balance(28, 14, 0, 14));
    }

    @Test
    void shouldDropDuplicatesThatAreFarBehindTheOthers() {
        pipeline.arriveAt("2026-03-30T12:00:00Z").pipe(aTicketEvent().withId("ahead"));

        pipeline.arriveAt("2026-03-01T12:00:00Z").pipe(aTicketEvent()).pipe(aTicketEvent());

        assertThat(pipeline.balance()).isEqualTo(new Balance(3, 2, 0, 1));
    }

    @Test
    void shouldDropADuplicateOfAReKeyedRecord() {
        pipeline.pipe("wrong".getBytes(UTF_8), aTicketEvent().build()).pipe(aTicketEvent());

        assertThat(pipeline.balance()).isEqualTo(new Balance(2, 1, 0, 1));
    }

    @Test
    void shouldAcceptAnEventExactlyTheGraceBehind() {
        pipeline.pipe(aTicketEvent().at("2026-03-02T12:00:00Z"));
        pipeline.pipe(aTicketEvent().withId("e2").at("2026-03-01T12:00:00Z"));

        assertThat(pipeline.taggedTickets()).hasSize(2);
    }

    @Test
    void shouldRefuseAnEventAMillisecondBeyondTheGrace() {
        pipeline.pipe(aTicketEvent().at("2026-03-02T12:00:00Z"));

        assertRefused(aTicketEvent().withId("e2").at("2026-03-01T11:59:59.999Z"), "LATE", "PT24H");
        assertThat(pipeline.balance()).isEqualTo(new Balance(2, 1, 1, 0));
    }

    @Test
    void shouldTakeALateRetryOfACountedEventForADuplicate() {
        pipeline.arriveAt("2026-03-04T00:00:00Z");
        pipeline.pipe(aTicketEvent().at("2026-03-01T12:00:00Z"));
        pipeline.pipe(aTicketEvent().withId("e2").at("2026-03-03T12:00:00Z"));

        pipeline.pipe(aTicketEvent().at("2026-03-01T12:00:00Z"));

        assertThat(pipeline.deadLetters()).isEmpty();
        assertThat(pipeline.balance()).isEqualTo(new Balance(3, 2, 0, 1));
    }

    @Test
    void shouldCarryTheVerdictOnLatenessAlongWithAReKeyedRecord() {
        pipeline.arriveAt("2026-03-04T00:00:00Z").pipe(aTicketEvent().at("2026-03-03T12:00:00Z"));

        pipeline.pipe(
                "wrong".getBytes(UTF_8),
                aTicketEvent().withId("e2").at("2026-03-01T12:00:00Z").build());

        DeadLetterRecord letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo("LATE");
        assertThat(letter.key()).isEqualTo("wrong");
    }

    @Test
    void shouldSetBackAnEventFromTheFutureToTheMillisecond() {
        pipeline.arriveAt("2026-03-01T12:00:00Z");
        pipeline.pipe(aTicketEvent().withId("at").at("2026-03-01T12:10:00Z"));
        pipeline.pipe(aTicketEvent().withId("beyond").at("2026-03-01T12:10:00.001Z"));
        pipeline.pipe(aTicketEvent().withId("far").at("2999-01-01T00:00:00Z"));

        var tagged = pipeline.read(pipeline.topics().taggedTickets());
        assertThat(tagged).extracting(r -> r.value().getTimeClamped()).containsExactly(false, true, true);
        assertThat(tagged).allSatisfy(r -> {
            assertThat(r.value().getOccurredAt()).isEqualTo("2026-03-01T12:10:00Z");
            assertThat(r.getRecordTime()).isEqualTo("2026-03-01T12:10:00Z");
        });
    }

    @Test
    void shouldNotLetAnEventFromTheFutureMakeOthersLate() {
        pipeline.arriveAt("2026-03-01T12:00:00Z");
        pipeline.pipe(aTicketEvent().at("2999-01-01T00:00:00Z"));
        pipeline.pipe(aTicketEvent().withId("e2").at("2026-03-01T11:00:00Z"));

        assertThat(pipeline.taggedTickets()).hasSize(2);
    }

    @Test
    void shouldBalanceWhateverComes() {
        pipeline.arriveAt("2026-03-05T00:00:00Z");
        pipeline.pipe(aTicketEvent().at("2026-03-04T00:00:00Z"));
        pipeline.pipe(aTicketEvent().at("2026-03-04T00:00:00Z"));
        pipeline.pipe(aTicketEvent().withId("late").at("2026-03-01T00:00:00Z"));
        pipeline.pipe(aTicketEvent().withId("").at("2026-03-04T00:00:00Z"));
        pipeline.pipe(aTicketEvent().withId("boom").saying("BOOM").at("2026-03-04T00:00:00Z"));
        pipeline.pipe(
                null,
                aTicketEvent().withId("rekeyed").at("2026-03-04T00:00:00Z").build());
        pipeline.pipe(null, new byte[0], new RecordHeaders(), NOON);

        assertThat(pipeline.balance()).isEqualTo(new Balance(7, 2, 4, 1));
        assertThat(pipeline.balance().balanced()).isTrue();
        assertThat(pipeline.taggedTickets()).hasSize(2);
        assertThat(pipeline.deadLetters()).hasSize(4);
    }

    private void assertRefused(TicketEventBuilder event, String reason, String detail) {
        pipeline.pipe(event);
        DeadLetterRecord letter = onlyDeadLetter();
        assertThat(letter.reason()).isEqualTo(reason);
        assertThat(letter.detail()).contains(detail);
        assertThat(letter.value()).isEqualTo(pipeline.bytesOf(event.build()));
    }

    private DeadLetterRecord onlyDeadLetter() {
        var letters = pipeline.deadLetters();
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }
}

package dev.outcry.topology;

import static dev.outcry.topology.TicketEventBuilder.aTicketEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Escalation;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.Granularity;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.topology.contract.Balance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages together. */
class PipelineTopologyTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

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
    void shouldSendAMessageToEveryTeamThatItConcerns() {
        pipeline.pipe(aTicketEvent().saying("bad LEGAL ABUSE MANAGER_REQUEST"));

        assertThat(pipeline.escalations())
                .extracting(Escalation::getKind)
                .containsExactly(EscalationKind.LEGAL, EscalationKind.ABUSE, EscalationKind.MANAGER_REQUEST);
    }

    @Test
    void shouldNotEscalateAQuietMessage() {
        pipeline.pipe(aTicketEvent().saying("good morning"));

        assertThat(pipeline.escalations()).isEmpty();
    }

    @Test
    void shouldKeepOneEscalationForAMatter() {
        pipeline.pipe(aTicketEvent().saying("LEGAL"))
                .pipe(aTicketEvent().withId("e2").saying("LEGAL again").at(START.plusSeconds(60)));

        var escalations = pipeline.escalations();
        assertThat(escalations).extracting(Escalation::getOccurrences).containsExactly(1, 2);
        assertThat(escalations)
                .extracting(Escalation::getEscalationId)
                .containsOnly(escalations.get(0).getEscalationId());
    }

    @Test
    void shouldTellTheEscalationWhatTheCustomerWentThrough() {
        complain(3);
        pipeline.pipe(aTicketEvent().withId("last").saying("bad LEGAL").at(START.plusSeconds(600)));

        assertThat(pipeline.repeatComplainers())
                .extracting(RepeatComplainer::getPolicy)
                .contains("burst");
        Escalation escalation = pipeline.escalations().get(0);
        assertThat(escalation.getHistory().getWindows().get(0).getComplaints()).isEqualTo(4);
    }

    @Test
    void shouldPublishTaggedTicketsWithTheirHistory() {
        complain(3);

        assertThat(pipeline.taggedTickets())
                .extracting(ticket -> ticket.getHistory().getWindows().get(0).getComplaints())
                .containsExactly(1, 2, 3);
    }

    @Test
    void shouldCountEveryTaggedMessageOnceInTheAggregates() {
        complain(3);
        pipeline.pipe(aTicketEvent().withId("e0").saying("bad")); // a retry
        pipeline.pipe(aTicketEvent().withId("other").from("c2").saying("good"));

        long total = pipeline.scenarioStats().values().stream()
                .filter(stats -> stats.getGranularity() == Granularity.DAY)
                .filter(stats -> stats.getScenario().equals("ALL"))
                .mapToLong(stats -> stats.getMessages())
                .sum();
        long perCustomer = pipeline.customerStats().values().stream()
                .mapToLong(stats -> stats.getMessages())
                .sum();
        assertThat(total).isEqualTo(4);
        assertThat(perCustomer).isEqualTo(4);
        assertThat(pipeline.balance()).isEqualTo(new Balance(5, 4, 0, 1));
    }

    @Test
    void shouldGiveTheSameBytesForTheSameInput(@TempDir Path other) {
        try (var replay = PipelineFixture.in(other)) {
            for (PipelineFixture each : new PipelineFixture[] {pipeline, replay}) {
                each.pipe(aTicketEvent().saying("bad LEGAL ABUSE"));
                each.pipe(
                        "wrong".getBytes(StandardCharsets.UTF_8),
                        aTicketEvent().withId("e2").saying("bad").build());
            }

            assertThat(replay.taggedTickets()).isEqualTo(pipeline.taggedTickets());
            assertThat(replay.escalations()).isEqualTo(pipeline.escalations());
            assertThat(replay.scenarioStats()).isEqualTo(pipeline.scenarioStats());
        }
    }

    @Test
    void shouldCarryThePublishersHeadersAndNoneOfOurs() {
        pipeline.pipe(null, aTicketEvent().saying("LEGAL").build());

        TestRecord<String, TaggedTicket> ticket =
                pipeline.read(pipeline.topics().taggedTickets()).get(0);
        assertThat(ticket.headers().toArray()).isEmpty();
        assertThat(ticket.getRecordTime()).isEqualTo(START);
    }

    private void complain(int times) {
        for (int i = 0; i < times; i++) {
            pipeline.pipe(aTicketEvent()
                    .withId("e" + i)
                    .onTicket("t" + i)
                    .saying("bad")
                    .at(START.plusSeconds(60L * i)));
        }
    }
}

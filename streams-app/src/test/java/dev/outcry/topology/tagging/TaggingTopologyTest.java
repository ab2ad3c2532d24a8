package dev.outcry.topology.tagging;

import static dev.outcry.topology.TicketEventBuilder.aTicketEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Channel;
import dev.outcry.avro.EventType;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.Tagging;
import dev.outcry.topology.KeywordTagger;
import dev.outcry.topology.PipelineFixture;
import dev.outcry.topology.PipelineSettings;
import dev.outcry.topology.PlainAvroSerdes;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.DeadLetterHeaders;
import dev.outcry.topology.contract.PipelineMetrics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggingTopologyTest {

    private final Path directory;

    TaggingTopologyTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldPublishWhatTheTaggerSawWithTheEventsOwnFields() {
        try (var pipeline = PipelineFixture.in(directory)) {
            pipeline.arriveAt("2026-03-01T10:00:05Z")
                    .pipe(aTicketEvent()
                            .about("Refund")
                            .saying("bad, LEGAL")
                            .on(Channel.CHAT)
                            .product("pro")
                            .rated(1)
                            .with("tier", "gold"));

            TaggedTicket ticket = only(pipeline);
            assertThat(ticket.getScenarios())
                    .extracting(ScenarioTag::getScenario)
                    .containsExactly(Scenario.LEGAL);
            assertThat(ticket.getSentiment().getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
            assertThat(ticket.getRulesVersion()).isEqualTo("test-1");
            assertThat(ticket.getTaggedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:05Z"));
            assertThat(ticket.getOccurredAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
            assertThat(ticket.getSubject()).isEqualTo("Refund");
            assertThat(ticket.getProduct()).isEqualTo("pro");
            assertThat(ticket.getRating()).isEqualTo(1);
            assertThat(ticket.getAttributes()).isEqualTo(Map.of("tier", "gold"));
        }
    }

    @Test
    void shouldLeaveTheWordsOutUnlessToldOtherwise(@TempDir Path other) {
        try (var pipeline = PipelineFixture.in(directory)) {
            assertThat(only(pipeline.pipe(aTicketEvent())).getBody()).isNull();
        }
        var settings = PipelineSettings.defaults().withTagging(new TaggingSettings(true));
        try (var pipeline = PipelineFixture.in(other, settings)) {
            assertThat(only(pipeline.pipe(aTicketEvent())).getBody()).isEqualTo("Hello");
        }
    }

    @Test
    void shouldTagAnEventWithoutWords() {
        try (var pipeline = PipelineFixture.in(directory)) {
            pipeline.pipe(aTicketEvent().ofType(EventType.CLOSED).saying(null));

            assertThat(only(pipeline).getType()).isEqualTo(EventType.CLOSED);
        }
    }

    @Test
    void shouldSetAsideWhatTheTaggerFailsOnAndGoOn() {
        try (var pipeline = PipelineFixture.in(directory)) {
            var event = aTicketEvent().saying("BOOM");
            pipeline.pipe(event).pipe(aTicketEvent().withId("e2"));

            var letter = pipeline.deadLetters().get(0);
            assertThat(letter.reason()).isEqualTo("PROCESSING_FAILED");
            assertThat(letter.detail()).contains("boom");
            assertThat(letter.value()).isEqualTo(pipeline.bytesOf(event.build()));
            assertThat(letter.header(DeadLetterHeaders.STAGE)).isEqualTo("tagging-detect-scenarios");
            assertThat(pipeline.taggedTickets()).hasSize(1);
            assertThat(pipeline.balance()).isEqualTo(new Balance(2, 1, 1, 0));
        }
    }

    @Test
    void shouldCountAFailedEventWhenItIsPublishedAgainAndTheTaggerIsMended() {
        var tagger = new MendableTagger();
        try (var pipeline = PipelineFixture.in(
                directory, PipelineSettings.defaults(), new PlainAvroSerdes(), tagger, PipelineMetrics.NONE)) {
            pipeline.pipe(aTicketEvent());
            tagger.broken = false;
            pipeline.pipe(aTicketEvent());

            assertThat(pipeline.balance()).isEqualTo(new Balance(2, 1, 1, 0));
        }
    }

    private static TaggedTicket only(PipelineFixture pipeline) {
        var tickets = pipeline.taggedTickets();
        assertThat(tickets).hasSize(1);
        return tickets.get(0);
    }

    private static final class MendableTagger implements Tagger {

        private final Tagger mended = new KeywordTagger();
        private boolean broken = true;

        @Override
        public Tagging tag(Message message) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            return mended.tag(message);
        }

        @Override
        public String version() {
            return mended.version();
        }
    }
}

package dev.outcry.topology.guidance;

import dev.outcry.avro.Author;
import dev.outcry.avro.Guidance;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.TicketGuidance;
import dev.outcry.guidance.GuidanceSettings;
import dev.outcry.guidance.Guide;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Forwards guidance, keeps what customers said on their tickets, and forgets tickets that went quiet. */
final class GuidanceProcessor extends ContextualProcessor<String, Tagged, String, Guidance> {

    private final GuidanceSettings settings;
    private final Guide guide;
    private KeyValueStore<String, TicketGuidance> tickets;
    private DeadlineIndex<String> deadlines;
    private EventTimeMark mark;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    GuidanceProcessor(GuidanceSettings settings, Guide guide) {
        this.settings = settings;
        this.guide = guide;
    }

    @Override
    public void init(ProcessorContext<String, Guidance> context) {
        super.init(context);
        tickets = context.getStateStore(GuidanceStage.TICKETS);
        deadlines = new DeadlineIndex<>(context.getStateStore(GuidanceStage.DEADLINES), Serdes.String());
        mark = new EventTimeMark(context.getStateStore(GuidanceStage.MARK));
    }

    @Override
    public void process(Record<String, Tagged> message) {
        Tagged tagged = message.value();
        TaggedTicket ticket = tagged.ticket();
        String key = String.join("\u001f", message.key(), ticket.getSource(), ticket.getTicketId());
        TicketGuidance known = tickets.get(key);
        guide.guide(tagged.event(), ticket, known).ifPresent(help -> context().forward(message.withValue(help)));
        if (ticket.getAuthor() == Author.CUSTOMER) {
            keep(key, guide.remember(tagged.event(), ticket, known));
        }
        mark.advanceTo(ticket.getOccurredAt().toEpochMilli(), context().currentSystemTimeMs());
        expire();
    }

    private void keep(String key, TicketGuidance said) {
        tickets.put(key, said.getWakeAt() == 0 ? index(key, said) : said);
    }

    private TicketGuidance index(String key, TicketGuidance said) {
        long wakeAt = expiresAt(said);
        deadlines.add(wakeAt, key);
        return new TicketGuidance(said.getScenarios(), said.getGiven(), said.getLastAt(), wakeAt);
    }

    /** A deadline is left where it stands while a ticket goes on, and set anew when it comes up. */
    private void expire() {
        long now = mark.settledMillis();
        for (String key : deadlines.takeDue(now, settings.deadlinesPerEvent())) {
            TicketGuidance said = tickets.get(key);
            if (said != null && expiresAt(said) > now) {
                tickets.put(key, index(key, said));
            } else {
                tickets.delete(key);
            }
        }
    }

    private long expiresAt(TicketGuidance said) {
        return said.getLastAt() + settings.memory().toMillis() + 1;
    }
}

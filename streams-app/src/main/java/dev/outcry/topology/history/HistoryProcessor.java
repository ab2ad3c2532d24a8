package dev.outcry.topology.history;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.HistorySnapshot;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.CustomerHistory;
import dev.outcry.history.Complaints;
import dev.outcry.history.EventHash;
import dev.outcry.history.EventTime;
import dev.outcry.history.FrequentComplainers;
import dev.outcry.history.HistorySettings;
import dev.outcry.history.HistorySnapshots;
import dev.outcry.history.Outcome;
import dev.outcry.history.RememberedTicket;
import dev.outcry.history.RepeatDetector;
import dev.outcry.identity.DerivedId;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Gives each event its history; forwards alerts before the event that caused them, then whatever else fell due. Forgets
 * what erasures name.
 */
final class HistoryProcessor extends ContextualProcessor<String, Object, String, Object> {

    private final HistorySettings settings;
    private final RepeatDetector detector;
    private final HistorySnapshots snapshots;
    private final Complaints complaints;
    private HistoryMemory memory;
    private EventTimeMark mark;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    HistoryProcessor(HistorySettings settings) {
        this.settings = settings;
        this.detector = new RepeatDetector(settings);
        this.snapshots = new HistorySnapshots(settings);
        this.complaints = new Complaints(settings);
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        super.init(context);
        memory = new HistoryMemory(
                detector,
                context.getStateStore(HistoryStage.HISTORIES),
                new DeadlineIndex<>(context.getStateStore(HistoryStage.DEADLINES), Serdes.String()));
        mark = new EventTimeMark(context.getStateStore(HistoryStage.MARK));
    }

    @Override
    public void process(Record<String, Object> record) {
        if (record.value() instanceof Tagged tagged) {
            remember(record.withValue(tagged));
        } else if (record.value() instanceof Erasure erasure) {
            forget(record.key(), erasure, record);
        }
    }

    private void forget(String customer, Erasure erasure, Record<String, Object> cause) {
        CustomerHistory before = memory.of(customer);
        String eventId = erasure.getEventId();
        Outcome outcome = eventId == null
                ? detector.erase(customer, before, mark.millis())
                : detector.delete(customer, before, EventHash.of(erasure.getSource(), eventId), mark.millis());
        settle(customer, before, outcome, cause);
    }

    private void remember(Record<String, Tagged> event) {
        String customer = event.key();
        Tagged tagged = event.value();
        long at = tagged.ticket().getOccurredAt().toEpochMilli();
        boolean complaint = settings.complaintRule().matches(tagged.event(), tagged.ticket());
        CustomerHistory before = memory.of(customer);
        Outcome outcome = complaint
                ? detector.remember(customer, before, complaints.of(tagged.ticket()), idOf(tagged.ticket()), time())
                : detector.lookAt(customer, before, new EventTime(Math.max(mark.millis(), at), mark.settledMillis()));
        mark.advanceTo(at, context().currentSystemTimeMs());
        settle(customer, before, outcome, event);
        context().forward(event.withValue(tagged.withTicket(enrich(tagged.ticket(), complaint, outcome.history()))));
        settleDue(event);
    }

    /** Event ids are unique within their source only. */
    private static String idOf(TaggedTicket ticket) {
        return DerivedId.of(ticket.getSource(), ticket.getEventId());
    }

    private void settleDue(Record<String, Tagged> event) {
        for (String customer : memory.takeDue(mark.millis(), settings.deadlinesPerEvent())) {
            CustomerHistory before = memory.ofTaken(customer);
            settle(customer, before, detector.lookAt(customer, before, time()), event);
        }
    }

    private EventTime time() {
        return new EventTime(mark.millis(), mark.settledMillis());
    }

    private void settle(String customer, CustomerHistory before, Outcome outcome, Record<String, ?> cause) {
        memory.keep(customer, before, outcome, mark.millis());
        outcome.changes().forEach(change -> forward(customer, change, cause));
    }

    private void forward(String customer, RepeatComplainer change, Record<String, ?> cause) {
        long at = change.getWindowEnd().toEpochMilli();
        context().forward(new Record<>(customer, change, at, cause.headers()));
    }

    private TaggedTicket enrich(TaggedTicket ticket, boolean complaint, CustomerHistory history) {
        HistorySnapshot snapshot = snapshots.at(ticket.getOccurredAt().toEpochMilli(), history);
        List<ScenarioTag> scenarios =
                complaint ? FrequentComplainers.tag(ticket.getScenarios(), snapshot) : ticket.getScenarios();
        return RememberedTicket.of(ticket, scenarios, snapshot);
    }
}

package dev.outcry.topology.surge;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.surge.SurgeDeltas;
import dev.outcry.surge.SurgeKey;
import dev.outcry.surge.SurgeSettings;
import dev.outcry.surge.SurgeTime;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Gathers who complained of what in which step, and sends it on, and how far event time has got. */
final class GatherProcessor extends ContextualProcessor<String, Tagged, String, SurgeDelta> {

    /** A cell's step with so many customers is sent on at once, so that records stay small. */
    private static final int MOST_CUSTOMERS = 64;
    /** So many steps of cells are sent on at once. */
    private static final int MOST_DELTAS = 10_000;
    /** A mark that moved is told at least so often within the time after which a partition passes for idle. */
    private static final int SIGNS_OF_LIFE = 4;

    private final SurgeSettings settings;
    private final SurgeDeltas deltas;
    private KeyValueStore<String, SurgeDelta> store;
    private EventTimeMark mark;
    private long gathered;
    private long toldMark = Long.MIN_VALUE;
    private long toldAt;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    GatherProcessor(SurgeSettings settings) {
        this.settings = settings;
        this.deltas = new SurgeDeltas(settings);
    }

    @Override
    public void init(ProcessorContext<String, SurgeDelta> context) {
        super.init(context);
        store = context.getStateStore(GatherSupplier.DELTAS);
        mark = new EventTimeMark(context.getStateStore(GatherSupplier.MARK));
        context.schedule(settings.flushInterval(), PunctuationType.WALL_CLOCK_TIME, this::flush);
    }

    @Override
    public void process(Record<String, Tagged> message) {
        TaggedTicket ticket = message.value().ticket();
        long at = ticket.getOccurredAt().toEpochMilli();
        // A clock that is fast must not make everybody else late: the broker's time is the limit.
        mark.advanceTo(Math.min(at, message.timestamp()), context().currentSystemTimeMs());
        if (at < mark.millis() - settings.lateness().toMillis()) {
            return;
        }
        List<SurgeKey> keys = deltas.keys(ticket);
        if (!keys.isEmpty()) {
            SurgeDelta added = deltas.of(message.key(), ticket);
            keys.forEach(key -> add(key, added));
        }
        if (gathered >= MOST_DELTAS) {
            sendAll();
        }
    }

    private void add(SurgeKey key, SurgeDelta added) {
        String id = StepId.of(key, added.getStepAt());
        SurgeDelta before = store.get(id);
        SurgeDelta after = before == null ? added : deltas.add(before, added);
        if (after.getCustomers().size() < MOST_CUSTOMERS) {
            store.put(id, after);
            gathered += before == null ? 1 : 0;
            return;
        }
        send(key.id(), after);
        if (before != null) {
            store.delete(id);
            gathered--;
        }
    }

    private void flush(long now) {
        sendAll();
        tellMark(now);
    }

    private void sendAll() {
        List<KeyValue<String, SurgeDelta>> all = new ArrayList<>();
        try (KeyValueIterator<String, SurgeDelta> entries = store.all()) {
            entries.forEachRemaining(all::add);
        }
        for (KeyValue<String, SurgeDelta> entry : all) {
            send(StepId.keyOf(entry.key), entry.value);
            store.delete(entry.key);
        }
        gathered = 0;
    }

    private void send(String key, SurgeDelta delta) {
        int partition = context().taskId().partition();
        context().forward(new Record<>(key, SurgeDeltas.from(partition, delta), Math.max(0, delta.getStepAt())));
    }

    /** Tells how far event time has got where that lets another step be looked at, and now and then in between. */
    private void tellMark(long now) {
        long reached = mark.millis();
        boolean due = now - toldAt >= settings.idleAfter().toMillis() / SIGNS_OF_LIFE;
        if (reached > toldMark && (due || toldMark == Long.MIN_VALUE || stepOf(reached) > stepOf(toldMark))) {
            SurgeDelta told = SurgeDeltas.mark(context().taskId().partition(), reached);
            context().forward(new Record<>("", told, Math.max(0, reached)));
            toldMark = reached;
            toldAt = now;
        }
    }

    private long stepOf(long reached) {
        return SurgeTime.stepOf(reached - settings.lateness().toMillis());
    }
}

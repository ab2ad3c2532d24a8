package dev.outcry.topology.surge;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.SurgeComplaint;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.serde.StateSerde;
import dev.outcry.surge.SurgeDeltas;
import dev.outcry.surge.SurgeGathering;
import dev.outcry.surge.SurgeKey;
import dev.outcry.surge.SurgeSettings;
import dev.outcry.surge.SurgeTime;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.EventTimeMark;
import dev.outcry.topology.eventtime.Journal;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Gathers who complained of what in which step, and sends it on, and how far event time has got. Takes tagged events
 * and erasures of customers: what was gathered of a customer is sent before word that the customer is to be named no
 * longer.
 */
final class GatherProcessor extends ContextualProcessor<String, Object, String, SurgeDelta> {

    /** What so many complaints add up to is sent on at once, so that records and state stay small. */
    private static final int MOST_GATHERED = 5_000;
    /** A mark that moved is told at least so often within the time after which a partition passes for idle. */
    private static final int SIGNS_OF_LIFE = 4;

    private final SurgeSettings settings;
    private final SurgeDeltas deltas;
    private Journal<SurgeComplaint> journal;
    private SurgeGathering gathering;
    private EventTimeMark mark;
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
        journal =
                new Journal<>(context.getStateStore(GatherSupplier.COMPLAINTS), new StateSerde<>(SurgeComplaint.class));
        gathering = new SurgeGathering(settings);
        journal.replay(gathering::add);
        // Kafka Streams may initialise a processor again after an aborted transaction: what was told in it was not.
        toldMark = Long.MIN_VALUE;
        toldAt = 0;
        mark = new EventTimeMark(context.getStateStore(GatherSupplier.MARK));
        context.schedule(settings.flushInterval(), PunctuationType.WALL_CLOCK_TIME, this::flush);
    }

    @Override
    public void process(Record<String, Object> record) {
        if (record.value() instanceof Tagged tagged) {
            gather(record.withValue(tagged));
        } else if (record.value() instanceof Erasure) {
            erase(record.key(), record.timestamp());
        }
    }

    private void erase(String customer, long at) {
        sendAll();
        SurgeDelta told = SurgeDeltas.erased(context().taskId().partition(), customer);
        context().forward(new Record<>("", told, at));
    }

    private void gather(Record<String, Tagged> message) {
        TaggedTicket ticket = message.value().ticket();
        long at = ticket.getOccurredAt().toEpochMilli();
        // A clock that is fast must not make everybody else late: the broker's time is the limit.
        mark.advanceTo(Math.min(at, message.timestamp()), context().currentSystemTimeMs());
        if (at < mark.millis() - settings.lateness().toMillis()) {
            return;
        }
        deltas.complaint(message.key(), ticket).ifPresent(this::add);
        if (journal.size() >= MOST_GATHERED) {
            sendAll();
        }
    }

    private void add(SurgeComplaint complaint) {
        journal.append(complaint);
        gathering.add(complaint);
    }

    private void flush(long now) {
        sendAll();
        tellMark(now);
    }

    private void sendAll() {
        gathering.take(context().taskId().partition(), this::send);
        journal.clear();
    }

    private void send(SurgeKey key, SurgeDelta delta) {
        context().forward(new Record<>(key.id(), delta, Math.max(0, delta.getStepAt())));
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

package dev.outcry.topology.intake;

import dev.outcry.avro.Erasure;
import dev.outcry.topology.contract.ErasingProcessor;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets the ids of a customer's events, or keeps a deleted event from counting again; counts either. */
final class EraseSeenProcessor extends ErasingProcessor<Void, Void> {

    private static final Logger LOG = LoggerFactory.getLogger(EraseSeenProcessor.class);

    private final Duration window;
    private final PipelineMetrics metrics;

    EraseSeenProcessor(Duration window, PipelineMetrics metrics) {
        this.window = window;
        this.metrics = metrics;
    }

    @Override
    public void process(Record<String, Erasure> record) {
        var seen = new SeenEvents(context().getStateStore(StoreNames.INTAKE_SEEN_BY_EVENT_ID), window);
        Erasure erasure = record.value();
        if (erasure.getEventId() == null) {
            seen.forget(record.key());
            metrics.customerErased();
        } else {
            delete(record, seen);
        }
    }

    private void delete(Record<String, Erasure> record, SeenEvents seen) {
        String source = record.value().getSource();
        String eventId = record.value().getEventId();
        boolean known = seen.renew(
                record.key(), source, eventId, record.timestamp(), context().currentStreamTimeMs());
        metrics.eventDeleted(known);
        if (!known) {
            LOG.atInfo()
                    .addKeyValue("source", source)
                    .addKeyValue("eventId", eventId)
                    .log("an event is deleted that did not count within the deduplication window");
        }
    }
}

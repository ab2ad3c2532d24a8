package dev.outcry.topology.guidance;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.state.TicketGuidance;
import dev.outcry.topology.contract.ErasingProcessor;
import dev.outcry.topology.eventtime.DeadlineIndex;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Forgets what a customer said on tickets. */
final class EraseGuidanceProcessor extends ErasingProcessor<Void, Void> {

    @Override
    public void process(Record<String, Erasure> record) {
        KeyValueStore<String, TicketGuidance> tickets = context().getStateStore(GuidanceStage.TICKETS);
        var deadlines = new DeadlineIndex<>(context().getStateStore(GuidanceStage.DEADLINES), Serdes.String());
        each(tickets, prefix(record.key()), Serdes.String().serializer(), (key, said) -> {
            deadlines.remove(said.getWakeAt(), key);
            tickets.delete(key);
        });
    }
}

package dev.outcry.topology.routing;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.state.BoundaryCrossings;
import dev.outcry.avro.state.OpenMatter;
import dev.outcry.topology.contract.ErasingProcessor;
import dev.outcry.topology.eventtime.DeadlineIndex;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Forgets a customer's open matters and boundary crossings. What teams were told stands. */
final class EraseMattersProcessor extends ErasingProcessor<Void, Void> {

    @Override
    public void process(Record<String, Erasure> record) {
        String customer = record.key();
        KeyValueStore<String, OpenMatter> matters = context().getStateStore(RoutingStage.MATTERS);
        DeadlineIndex<String> matterDeadlines = index(RoutingStage.MATTER_DEADLINES);
        each(matters, prefix(customer), Serdes.String().serializer(), (key, matter) -> {
            matterDeadlines.remove(matter.getWakeAt(), key);
            matters.delete(key);
        });
        KeyValueStore<String, BoundaryCrossings> crossings = context().getStateStore(RoutingStage.CROSSINGS);
        BoundaryCrossings crossed = crossings.get(customer);
        if (crossed != null) {
            index(RoutingStage.CROSSING_DEADLINES).remove(crossed.getWakeAt(), customer);
            crossings.delete(customer);
        }
    }

    private DeadlineIndex<String> index(String store) {
        return new DeadlineIndex<>(context().getStateStore(store), Serdes.String());
    }
}

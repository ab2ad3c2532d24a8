package dev.outcry.topology.surge;

import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.surge.SurgeSettings;
import dev.outcry.topology.eventtime.EventTimeMark;
import dev.outcry.topology.eventtime.Journal;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Makes the processor that gathers customers, the journal of what it has gathered, and its mark. */
record GatherSupplier(SurgeSettings settings) implements ProcessorSupplier<String, Object, String, SurgeDelta> {

    static final String COMPLAINTS = "surge-complaints-by-batch";
    static final String MARK = "surge-mark-by-task";

    @Override
    public Processor<String, Object, String, SurgeDelta> get() {
        return new GatherProcessor(settings);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Journal.store(COMPLAINTS), EventTimeMark.store(MARK));
    }
}

package dev.outcry.topology.guidance;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.Guidance;
import dev.outcry.avro.state.TicketGuidance;
import dev.outcry.guidance.GuidanceSettings;
import dev.outcry.guidance.Guide;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Guides agents: keys are the customers; what a ticket's customer said is kept, so that replies can be checked. */
public final class GuidanceStage {

    static final String TICKETS = "guidance-said-by-ticket";
    static final String DEADLINES = "guidance-tickets-by-deadline";
    static final String MARK = "guidance-mark-by-task";

    private final GuidanceSettings settings;
    private final Guide guide;

    public GuidanceStage(GuidanceSettings settings, Guide guide) {
        this.settings = settings;
        this.guide = guide;
    }

    /** Attaches the stage to events that carry their history. */
    public KStream<String, Guidance> attachTo(KStream<String, Tagged> remembered) {
        return remembered.process(new Supplier(settings, guide), Named.as("guidance-guide-agents"));
    }

    /** Attaches the forgetting of customers, once the stage itself is attached. */
    public void attachErasures(KStream<String, Erasure> erasures) {
        erasures.process(EraseGuidanceProcessor::new, Named.as("guidance-erase-customers"), TICKETS, DEADLINES);
    }

    private record Supplier(GuidanceSettings settings, Guide guide)
            implements ProcessorSupplier<String, Tagged, String, Guidance> {

        @Override
        public Processor<String, Tagged, String, Guidance> get() {
            return new GuidanceProcessor(settings, guide);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    Stores.keyValueStoreBuilder(
                            Stores.persistentKeyValueStore(TICKETS),
                            Serdes.String(),
                            new StateSerde<>(TicketGuidance.class)),
                    DeadlineIndex.store(DEADLINES),
                    EventTimeMark.store(MARK));
        }
    }
}

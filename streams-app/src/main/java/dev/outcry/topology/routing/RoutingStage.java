package dev.outcry.topology.routing;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.state.BoundaryCrossings;
import dev.outcry.avro.state.OpenMatter;
import dev.outcry.escalation.EscalationWords;
import dev.outcry.escalation.RoutingSettings;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Opens escalations and keeps one open for a matter. Keys are the customers, record timestamps are event time. All
 * kinds leave in one stream: whoever writes them selects by kind.
 */
public final class RoutingStage {

    static final String MATTERS = "routing-escalations-by-matter";
    static final String CROSSINGS = "routing-boundary-crossings-by-customer";
    static final String MATTER_DEADLINES = "routing-matters-by-deadline";
    static final String CROSSING_DEADLINES = "routing-customers-by-deadline";
    static final String MARK = "routing-mark-by-task";

    private final RoutingSettings settings;
    private final EscalationWords words;

    public RoutingStage(RoutingSettings settings, EscalationWords words) {
        this.settings = settings;
        this.words = words;
    }

    /** Attaches the stage to events that carry their history. */
    public KStream<String, Escalation> attachTo(KStream<String, Tagged> remembered) {
        return remembered.process(new Supplier(settings, words), Named.as("routing-open-escalations"));
    }

    /** Attaches the forgetting of customers, once the stage itself is attached. */
    public void attachErasures(KStream<String, Erasure> erasures) {
        erasures.process(
                EraseMattersProcessor::new,
                Named.as("routing-erase-customers"),
                MATTERS,
                MATTER_DEADLINES,
                CROSSINGS,
                CROSSING_DEADLINES);
    }

    private record Supplier(RoutingSettings settings, EscalationWords words)
            implements ProcessorSupplier<String, Tagged, String, Escalation> {

        @Override
        public Processor<String, Tagged, String, Escalation> get() {
            return new RoutingProcessor(settings, words);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    store(MATTERS, OpenMatter.class),
                    store(CROSSINGS, BoundaryCrossings.class),
                    DeadlineIndex.store(MATTER_DEADLINES),
                    DeadlineIndex.store(CROSSING_DEADLINES),
                    EventTimeMark.store(MARK));
        }

        private static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> store(
                String name, Class<T> type) {
            return Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(name), Serdes.String(), new StateSerde<>(type));
        }
    }
}

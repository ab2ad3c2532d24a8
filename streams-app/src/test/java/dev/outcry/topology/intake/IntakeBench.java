package dev.outcry.topology.intake;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.TicketEvent;
import dev.outcry.fixture.PlainStore;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** The processors of intake on a bench of their own: quick enough for tens of thousands of runs. */
public final class IntakeBench {

    private static final StateSerde<TicketEvent> EVENTS = new StateSerde<>(TicketEvent.class);

    private final MockProcessorContext<String, Decoded> decoding = new MockProcessorContext<>();
    private final MockProcessorContext<String, Deduplicated> deduplicating = new MockProcessorContext<>();
    private final MockProcessorContext<Void, Void> erasing = new MockProcessorContext<>();
    private final StateStoreContext stores = deduplicating.getStateStoreContext();
    private IntakeSettings settings = IntakeSettings.defaults();
    private PlainStore<Integer, Long> highWater;
    private PlainStore<String, Long> balance;
    private WindowStore<String, Long> seen;
    private DecodeProcessor decode;
    private DeduplicateProcessor deduplicate;
    private long streamTime;
    private long offset;

    @SuppressWarnings("NullAway.Init") // begin sets what is left
    public IntakeBench() {}

    /** Begins with nothing counted. */
    public void begin(IntakeSettings other) {
        settings = other;
        streamTime = 0;
        highWater = new PlainStore<>(StoreNames.INTAKE_HIGH_WATER_BY_PARTITION, Serdes.Integer(), Serdes.Long());
        balance = new PlainStore<>(StoreNames.INTAKE_BALANCE_BY_PARTITION, Serdes.String(), Serdes.Long());
        seen = emptySeen();
        restart();
    }

    /** Starts the program again on the same state. */
    public void restart() {
        decoding.addStateStore(highWater);
        decoding.addStateStore(balance);
        deduplicating.addStateStore(seen);
        deduplicating.addStateStore(balance);
        var decoder = new RecordDecoder<>(EVENTS.deserializer(), settings.retries(), PipelineMetrics.NONE, time -> {});
        var reader = new EventReader(decoder, new EventRules(settings.maxBodyBytes()), settings.futureTolerance());
        decode = new DecodeProcessor("decode", reader, new Placement(1), settings.grace(), PipelineMetrics.NONE);
        deduplicate = new DeduplicateProcessor(
                "deduplicate", settings.deduplicationWindow(), settings.grace(), PipelineMetrics.NONE);
        decode.init(decoding);
        deduplicate.init(deduplicating);
    }

    /** Moves the task to another instance, which restores its state entry by entry. */
    public void migrate() {
        highWater = highWater.copy();
        balance = balance.copy();
        WindowStore<String, Long> before = seen;
        seen = emptySeen();
        try (KeyValueIterator<Windowed<String>, Long> all = before.all()) {
            while (all.hasNext()) {
                KeyValue<Windowed<String>, Long> entry = all.next();
                seen.put(entry.key.key(), entry.value, entry.key.window().start());
            }
        }
        restart();
    }

    /** Publishes an event at a time of the broker; empty if it doesn't count, because it is late or was counted. */
    public Optional<Arrival> publish(TicketEvent event, String customer, long brokerTime) {
        decoding.resetForwards();
        deduplicating.resetForwards();
        decoding.setRecordMetadata("ticket-events", 0, offset++);
        decode.process(new Record<>(
                Serdes.String().serializer().serialize("", customer),
                EVENTS.serializer().serialize("", event),
                brokerTime));
        streamTime = Math.max(streamTime, brokerTime);
        deduplicating.setCurrentStreamTimeMs(streamTime);
        decoding.forwarded().forEach(forward -> deduplicate.process(accepted(forward.record())));
        return deduplicating.forwarded().stream()
                .map(forward -> forward.record().value())
                .filter(Deduplicated.First.class::isInstance)
                .map(first -> ((Deduplicated.First) first).arrival())
                .findFirst();
    }

    /** Takes an erasure at a time of the broker. */
    public void erase(Erasure erasure, long brokerTime) {
        streamTime = Math.max(streamTime, brokerTime);
        erasing.setCurrentStreamTimeMs(streamTime);
        var erase = new EraseSeenProcessor(settings.deduplicationWindow(), PipelineMetrics.NONE);
        erasing.addStateStore(seen);
        erase.init(erasing);
        erase.process(new Record<>(erasure.getCustomerId(), erasure, brokerTime));
    }

    private static Record<String, Decoded.Accepted> accepted(Record<? extends String, ? extends Decoded> decoded) {
        return new Record<>(decoded.key(), (Decoded.Accepted) decoded.value(), decoded.timestamp(), decoded.headers());
    }

    private WindowStore<String, Long> emptySeen() {
        Duration window = settings.deduplicationWindow();
        WindowStore<String, Long> store = Stores.windowStoreBuilder(
                        Stores.inMemoryWindowStore(
                                StoreNames.INTAKE_SEEN_BY_EVENT_ID, window.multipliedBy(2), window, false),
                        Serdes.String(),
                        Serdes.Long())
                .withLoggingDisabled()
                .build();
        store.init(stores, store);
        return store;
    }
}

package dev.outcry.topology.stats;

import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.state.CustomerDay;
import dev.outcry.serde.StateSerde;
import dev.outcry.stats.CustomerDays;
import dev.outcry.stats.CustomerPart;
import dev.outcry.stats.StatsSettings;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Adds each part to its customer's day, publishes the sum, and forgets days that can't change any more. */
final class CustomerDayProcessor extends ContextualProcessor<String, CustomerPart, CustomerStatsKey, CustomerStats> {

    private final StatsSettings settings;
    private KeyValueStore<CustomerStatsKey, CustomerDay> store;
    private DeadlineIndex<CustomerStatsKey> deadlines;
    private EventTimeMark mark;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    CustomerDayProcessor(StatsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<CustomerStatsKey, CustomerStats> context) {
        super.init(context);
        store = context.getStateStore(CustomerDaySupplier.DAYS);
        deadlines = new DeadlineIndex<>(
                context.getStateStore(CustomerDaySupplier.DEADLINES), new StateSerde<>(CustomerStatsKey.class));
        mark = new EventTimeMark(context.getStateStore(CustomerDaySupplier.MARK));
    }

    @Override
    public void process(Record<String, CustomerPart> message) {
        CustomerPart added = message.value();
        CustomerStatsKey key = added.key();
        CustomerDay before = store.get(key);
        if (before == null) {
            deadlines.add(CustomerDaySupplier.expiresAt(key, settings), key);
        }
        CustomerDay day = before == null ? added.part() : CustomerDays.add(before, added.part());
        store.put(key, day);
        context().forward(new Record<>(key, CustomerDays.publish(key, day), message.timestamp(), message.headers()));
        mark.advanceTo(added.at().toEpochMilli(), context().currentSystemTimeMs());
        deadlines.takeDue(mark.settledMillis(), settings.deadlinesPerRecord()).forEach(store::delete);
    }
}

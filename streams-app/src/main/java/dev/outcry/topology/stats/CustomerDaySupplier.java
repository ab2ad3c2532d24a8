package dev.outcry.topology.stats;

import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.state.CustomerDay;
import dev.outcry.serde.StateSerde;
import dev.outcry.stats.CustomerPart;
import dev.outcry.stats.StatsSettings;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Makes the processor that adds up customers' days, and its stores. */
record CustomerDaySupplier(StatsSettings settings)
        implements ProcessorSupplier<String, CustomerPart, CustomerStatsKey, CustomerStats> {

    static final String DAYS = "stats-customer-days";
    static final String DEADLINES = "stats-customer-days-by-deadline";
    static final String MARK = "stats-customer-days-mark-by-task";

    @Override
    public Processor<String, CustomerPart, CustomerStatsKey, CustomerStats> get() {
        return new CustomerDayProcessor(settings);
    }

    long expiresAt(CustomerStatsKey key) {
        return expiresAt(key, settings);
    }

    /** When a day can't change any more, in milliseconds since the epoch. */
    static long expiresAt(CustomerStatsKey key, StatsSettings settings) {
        return key.getDay()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(settings.customerDayRetention())
                .toEpochMilli();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DAYS),
                        new StateSerde<>(CustomerStatsKey.class),
                        new StateSerde<>(CustomerDay.class)),
                DeadlineIndex.store(DEADLINES),
                EventTimeMark.store(MARK));
    }
}

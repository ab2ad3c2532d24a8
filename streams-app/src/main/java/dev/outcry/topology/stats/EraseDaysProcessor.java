package dev.outcry.topology.stats;

import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.state.CustomerDay;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.ErasingProcessor;
import dev.outcry.topology.eventtime.DeadlineIndex;
import dev.outcry.topology.eventtime.EventTimeMark;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Forgets a customer's days, and deletes those that were published. The store knows the latest days only, the compacted
 * topic has all: so every day since the first that the erasure names is deleted, whether or not it is there.
 */
final class EraseDaysProcessor extends ErasingProcessor<CustomerStatsKey, CustomerStats> {

    /** How far back an erasure reaches that names no first day. */
    private static final int DAYS = 400;

    private static final LocalDate DAY_OF_ONE_BYTE = LocalDate.EPOCH;

    private final CustomerDaySupplier supplier;
    private final StateSerde<CustomerStatsKey> keys = new StateSerde<>(CustomerStatsKey.class);

    EraseDaysProcessor(CustomerDaySupplier supplier) {
        this.supplier = supplier;
    }

    @Override
    public void process(Record<String, Erasure> record) {
        String customer = record.key();
        SortedSet<LocalDate> days = erase(customer);
        long mark = new EventTimeMark(context().getStateStore(CustomerDaySupplier.MARK)).millis();
        if (mark != Long.MIN_VALUE) {
            LocalDate last = LocalDate.ofInstant(Instant.ofEpochMilli(mark), ZoneOffset.UTC);
            LocalDate since = record.value().getSince();
            LocalDate first = since == null ? last.minusDays(DAYS) : since;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        for (LocalDate day : days) {
            context().forward(new Record<>(new CustomerStatsKey(customer, day), null, record.timestamp()));
        }
    }

    private SortedSet<LocalDate> erase(String customer) {
        SortedSet<LocalDate> days = new TreeSet<>();
        KeyValueStore<CustomerStatsKey, CustomerDay> store = context().getStateStore(CustomerDaySupplier.DAYS);
        var deadlines = new DeadlineIndex<>(context().getStateStore(CustomerDaySupplier.DEADLINES), keys);
        each(store, prefixOf(customer), Serdes.ByteArray().serializer(), (key, day) -> {
            deadlines.remove(supplier.expiresAt(key), key);
            store.delete(key);
            days.add(key.getDay());
        });
        return days;
    }

    /** A key's bytes end with its day. */
    private byte[] prefixOf(String customer) {
        byte[] key = keys.serializer().serialize("", new CustomerStatsKey(customer, DAY_OF_ONE_BYTE));
        return Arrays.copyOf(key, key.length - 1);
    }
}

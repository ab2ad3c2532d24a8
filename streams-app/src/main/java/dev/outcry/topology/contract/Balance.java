package dev.outcry.topology.contract;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Whether anything got lost: every received record is tagged, dead-lettered, or a duplicate.
 *
 * @param received records read from the input topic
 * @param tagged records that were tagged
 * @param deadLettered records refused, each with its reason on the dead letter topic
 * @param duplicates records dropped because their event had been counted
 */
public record Balance(long received, long tagged, long deadLettered, long duplicates) {

    /** Nothing received yet. */
    public static final Balance EMPTY = new Balance(0, 0, 0, 0);

    private static final char SEPARATOR = '/';

    /** Whether every received record has its outcome. True whenever the pipeline is at rest. */
    public boolean balanced() {
        return inFlight() == 0;
    }

    /** Records still without an outcome: those on their way through the repartition topic. Negative never. */
    public long inFlight() {
        return received - tagged - deadLettered - duplicates;
    }

    /** The balance of both together. */
    public Balance plus(Balance other) {
        return new Balance(
                received + other.received,
                tagged + other.tagged,
                deadLettered + other.deadLettered,
                duplicates + other.duplicates);
    }

    /**
     * The balance of each input partition, as far as the tasks behind {@code store} counted it.
     *
     * @param store the store {@link StoreNames#INTAKE_BALANCE_BY_PARTITION}
     */
    public static SortedMap<Integer, Balance> byPartition(ReadOnlyKeyValueStore<String, Long> store) {
        SortedMap<Integer, Balance> balances = new TreeMap<>();
        try (var entries = store.all()) {
            entries.forEachRemaining(entry -> addTo(balances, entry.key, entry.value));
        }
        return balances;
    }

    /**
     * Adds what one entry of a task's store says, as its changelog has it.
     *
     * @param balances by input partition
     * @param key of the entry
     * @param count of the entry
     */
    public static void addTo(SortedMap<Integer, Balance> balances, String key, long count) {
        int at = key.indexOf(SEPARATOR);
        int partition = Integer.parseInt(key.substring(0, at));
        Outcome outcome = Outcome.valueOf(key.substring(at + 1));
        balances.merge(partition, of(outcome, count), Balance::plus);
    }

    /** The balance of all partitions together, as far as the tasks behind {@code store} counted it. */
    public static Balance total(ReadOnlyKeyValueStore<String, Long> store) {
        return byPartition(store).values().stream().reduce(EMPTY, Balance::plus);
    }

    static String key(int partition, Outcome outcome) {
        return partition + String.valueOf(SEPARATOR) + outcome;
    }

    private static Balance of(Outcome outcome, long count) {
        return switch (outcome) {
            case RECEIVED -> new Balance(count, 0, 0, 0);
            case TAGGED -> new Balance(0, count, 0, 0);
            case DEAD_LETTERED -> new Balance(0, 0, count, 0);
            case DUPLICATE -> new Balance(0, 0, 0, count);
        };
    }
}

package dev.outcry.topology.eventtime;

import dev.outcry.serde.StateSerde;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What a processor has added up in its memory since it last sent it on, entry by entry, so that a restart can add it up
 * again. Kafka Streams calls nobody before a commit, so that sums which are only in memory would be lost by a crash
 * after one; and sums in a store are read, grown and written again for each message and cell. Here a message costs one
 * write, of a few kilobytes at most, which the cache keeps from the changelog until a commit.
 *
 * <p>A value of the store is a batch of entries, each with its length before it; keys count from 0.
 *
 * @param <T> the entries
 */
public final class Journal<T extends SpecificRecord> {

    private static final int BATCH_BYTES = 4096;

    private final KeyValueStore<Integer, byte[]> store;
    private final StateSerde<T> serde;
    private ByteBuffer batch = ByteBuffer.allocate(BATCH_BYTES);
    private int batches;
    private int size;

    public Journal(KeyValueStore<Integer, byte[]> store, StateSerde<T> serde) {
        this.store = store;
        this.serde = serde;
    }

    /** The store behind it: in memory, because it is emptied all the time, and cached. */
    public static StoreBuilder<KeyValueStore<Integer, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.Integer(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    /** Gives what a task before left, in its order. To be called first, and once. */
    public void replay(Consumer<T> entries) {
        try (KeyValueIterator<Integer, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Integer, byte[]> stored = all.next();
                replay(ByteBuffer.wrap(stored.value), entries);
                batches = stored.key + 1;
            }
        }
    }

    private void replay(ByteBuffer stored, Consumer<T> entries) {
        while (stored.hasRemaining()) {
            byte[] entry = new byte[stored.getInt()];
            stored.get(entry);
            entries.accept(serde.deserializer().deserialize("", entry));
            size++;
        }
    }

    /** Writes an entry down. */
    public void append(T entry) {
        byte[] bytes = serde.serializer().serialize("", entry);
        int length = Integer.BYTES + bytes.length;
        if (length > batch.remaining()) {
            batches += batch.position() == 0 ? 0 : 1;
            batch = ByteBuffer.allocate(Math.max(BATCH_BYTES, length));
        }
        batch.putInt(bytes.length).put(bytes);
        store.put(batches, Arrays.copyOf(batch.array(), batch.position()));
        size++;
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** Forgets all entries: what they add up to has been sent on. */
    public void clear() {
        int written = batch.position() == 0 ? batches : batches + 1;
        for (int key = 0; key < written; key++) {
            store.delete(key);
        }
        batch.clear();
        batches = 0;
        size = 0;
    }
}

package dev.outcry.topology.eventtime;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What falls due when: a store in the order of time, so that what is due is read from its front and nothing else is
 * looked at. A key is the time, big-endian, then the id.
 *
 * @param <K> the ids
 */
public final class DeadlineIndex<K> {

    private static final byte[] NOTHING = new byte[0];

    private final KeyValueStore<Bytes, byte[]> store;
    private final Serde<K> idSerde;
    /** Nothing in the store is earlier: spares a scan for almost every event. */
    private long earliest = Long.MIN_VALUE;

    public DeadlineIndex(KeyValueStore<Bytes, byte[]> store, Serde<K> idSerde) {
        this.store = store;
        this.idSerde = idSerde;
    }

    /** The store behind it: without a cache, because hardly a key comes twice. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
    }

    /** Adds a deadline in milliseconds since the epoch. */
    public void add(long deadline, K id) {
        store.put(key(deadline, id), NOTHING);
        earliest = Math.min(earliest, deadline);
    }

    /** Takes a deadline back. */
    public void remove(long deadline, K id) {
        store.delete(key(deadline, id));
    }

    /**
     * Takes out what is due at or before a time, earliest first.
     *
     * @param limit at most so many; the rest is left for the next call
     */
    public List<K> takeDue(long now, int limit) {
        if (now < earliest) {
            return List.of();
        }
        List<Bytes> due = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.range(prefix(earliest), null)) {
            earliest = Long.MAX_VALUE;
            while (all.hasNext()) {
                Bytes key = all.next().key;
                if (due.size() == limit || deadline(key) > now) {
                    earliest = deadline(key);
                    break;
                }
                due.add(key);
            }
        }
        due.forEach(store::delete);
        return due.stream().map(this::id).toList();
    }

    private Bytes key(long deadline, K id) {
        byte[] idBytes = idSerde.serializer().serialize("", id);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + idBytes.length)
                .putLong(sortable(deadline))
                .put(idBytes)
                .array());
    }

    private static Bytes prefix(long deadline) {
        return Bytes.wrap(
                ByteBuffer.allocate(Long.BYTES).putLong(sortable(deadline)).array());
    }

    private static long deadline(Bytes key) {
        return sortable(ByteBuffer.wrap(key.get()).getLong());
    }

    private K id(Bytes key) {
        return idSerde.deserializer().deserialize("", Arrays.copyOfRange(key.get(), Long.BYTES, key.get().length));
    }

    /** Bytes compare unsigned: flips the sign, so that times before the epoch come first. Its own inverse. */
    private static long sortable(long deadline) {
        return deadline ^ Long.MIN_VALUE;
    }
}

package dev.outcry.topology.contract;

import dev.outcry.avro.Erasure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Forgets one customer in the stores that another processor keeps. It only ever deletes: what that processor remembers
 * outside of the stores stays true.
 */
public abstract class ErasingProcessor<K, V> extends ContextualProcessor<String, Erasure, K, V> {

    /** Between the customer and what follows in a key. */
    private static final String SEPARATOR = "\u001f";

    /** What keys begin with that belong to a customer. */
    protected static String prefix(String customer) {
        return customer + SEPARATOR;
    }

    /** Gives every entry whose key begins so, after all were read, so that they may be deleted. */
    protected static <S, P, T> void each(
            KeyValueStore<S, T> store, P prefix, Serializer<P> serializer, BiConsumer<S, T> action) {
        List<Runnable> actions = new ArrayList<>();
        try (var entries = store.prefixScan(prefix, serializer)) {
            entries.forEachRemaining(entry -> actions.add(() -> action.accept(entry.key, entry.value)));
        }
        actions.forEach(Runnable::run);
    }
}

package dev.outcry.topology.contract;

import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Takes the cases of a sealed type apart into streams of their own, in one processor for each; and lets streams of
 * several types go to one processor, which tells them apart.
 */
public final class Sorting {

    private Sorting() {}

    /** Only the records whose value is a {@code type}, with what {@code content} takes out of it. */
    public static <K, V, T extends V, R> KStream<K, R> only(
            KStream<K, V> stream, Class<T> type, Function<T, R> content, Named processor) {
        return stream.processValues(() -> new Select<K, V, T, R>(type, content), processor);
    }

    /** The same stream, so that it can be merged with streams of other types. */
    @SuppressWarnings("unchecked") // values are only taken out of it
    public static <K> KStream<K, Object> widened(KStream<K, ?> stream) {
        return (KStream<K, Object>) stream;
    }

    private static final class Select<K, V, T extends V, R> extends ContextualFixedKeyProcessor<K, V, R> {

        private final Class<T> type;
        private final Function<T, R> content;

        private Select(Class<T> type, Function<T, R> content) {
            this.type = type;
            this.content = content;
        }

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            if (type.isInstance(record.value())) {
                context().forward(record.withValue(content.apply(type.cast(record.value()))));
            }
        }
    }
}

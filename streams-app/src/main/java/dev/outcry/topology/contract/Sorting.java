package dev.outcry.topology.contract;

import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Takes the cases of a sealed type apart into streams of their own. */
public final class Sorting {

    private Sorting() {}

    /** Only the records whose value is a {@code type}, in a processor named {@code processor}. */
    public static <K, V, T extends V> KStream<K, T> only(KStream<K, V> stream, Class<T> type, Named processor) {
        return stream.processValues(() -> new Select<K, V, T>(type), processor);
    }

    private static final class Select<K, V, T extends V> extends ContextualFixedKeyProcessor<K, V, T> {

        private final Class<T> type;

        private Select(Class<T> type) {
            this.type = type;
        }

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            if (type.isInstance(record.value())) {
                context().forward(record.withValue(type.cast(record.value())));
            }
        }
    }
}

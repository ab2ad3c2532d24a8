package dev.outcry.cli.demo;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Is told what happens in a {@link Demo}, in order, on one thread. */
public interface Audience {

    /** A record came out, or went in. */
    void onRecord(ConsumerRecord<byte[], byte[]> record, @Nullable Object value);

    /** All that was published is accounted for. */
    void onSettled();
}

package dev.outcry.topology;

import dev.outcry.topology.contract.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** A dead letter as a consumer sees it. */
public record DeadLetterRecord(TestRecord<byte[], byte[]> record) {

    public @Nullable String reason() {
        return header(DeadLetterHeaders.REASON);
    }

    public @Nullable String detail() {
        return header(DeadLetterHeaders.DETAIL);
    }

    public @Nullable String header(String name) {
        return DeadLetterHeaders.text(record.headers(), name);
    }

    public @Nullable String key() {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    public byte @Nullable [] value() {
        return record.value();
    }
}

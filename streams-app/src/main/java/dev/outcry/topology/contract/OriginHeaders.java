package dev.outcry.topology.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a record keeps of its first place on its way through a repartition topic, where topic, partition, offset, key
 * and possibly the timestamp are others.
 */
public final class OriginHeaders {

    private static final String TOPIC = "outcry.origin.topic";
    private static final String PARTITION = "outcry.origin.partition";
    private static final String OFFSET = "outcry.origin.offset";
    private static final String TIMESTAMP = "outcry.origin.timestamp";
    private static final String KEY = "outcry.origin.key";
    private static final String LATE = "outcry.origin.late";
    private static final List<String> ALL = List.of(TOPIC, PARTITION, OFFSET, TIMESTAMP, KEY, LATE);

    private OriginHeaders() {}

    /** A copy of {@code original} with the record's origin and its lateness. */
    public static Headers labelled(Headers original, RawRecord raw, boolean late) {
        Headers headers = stripped(original);
        Origin origin = raw.origin();
        DeadLetterHeaders.put(headers, TOPIC, origin.topic());
        DeadLetterHeaders.put(headers, PARTITION, Integer.toString(origin.partition()));
        DeadLetterHeaders.put(headers, OFFSET, Long.toString(origin.offset()));
        DeadLetterHeaders.put(headers, TIMESTAMP, Long.toString(raw.timestamp()));
        DeadLetterHeaders.put(headers, LATE, Boolean.toString(late));
        if (raw.key() != null) {
            headers.add(KEY, raw.key());
        }
        return headers;
    }

    /** A copy of {@code labelled} as the publisher sent it. */
    public static Headers stripped(Headers labelled) {
        Headers headers = new RecordHeaders(labelled);
        ALL.forEach(headers::remove);
        return headers;
    }

    /** The record as it first came, or nothing where the headers tell of no origin. */
    public static Optional<RawRecord> rawRecord(Headers headers, byte @Nullable [] value) {
        String topic = DeadLetterHeaders.text(headers, TOPIC);
        if (topic == null) {
            return Optional.empty();
        }
        Header key = headers.lastHeader(KEY);
        var origin = new Origin(topic, (int) number(headers, PARTITION), number(headers, OFFSET));
        return Optional.of(new RawRecord(origin, key == null ? null : key.value(), value, number(headers, TIMESTAMP)));
    }

    /** Whether the record was late at its source. */
    public static boolean late(Headers headers) {
        Header late = headers.lastHeader(LATE);
        return late != null && Boolean.parseBoolean(new String(late.value(), StandardCharsets.UTF_8));
    }

    private static long number(Headers headers, String name) {
        String text = DeadLetterHeaders.text(headers, name);
        if (text == null) {
            throw new IllegalStateException("a re-keyed record has no header " + name);
        }
        return Long.parseLong(text);
    }
}

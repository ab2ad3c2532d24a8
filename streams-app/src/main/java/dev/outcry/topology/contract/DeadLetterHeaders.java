package dev.outcry.topology.contract;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers that a dead letter adds to those that the record came with. All values are UTF-8 text. */
public final class DeadLetterHeaders {

    /** A {@link DeadLetter.Reason}. */
    public static final String REASON = "outcry.reason";

    /** What was wrong, for people. */
    public static final String DETAIL = "outcry.detail";

    /** The input topic. */
    public static final String TOPIC = "outcry.topic";

    /** The input partition. */
    public static final String PARTITION = "outcry.partition";

    /** The record's offset there. */
    public static final String OFFSET = "outcry.offset";

    /** The broker's time of the record, in milliseconds since the epoch. */
    public static final String TIMESTAMP = "outcry.timestamp";

    /** The processor that refused it. */
    public static final String STAGE = "outcry.stage";

    private static final int LONGEST_DETAIL = 1000;

    private DeadLetterHeaders() {}

    /** The record's own headers with ours; ours win where a replayed dead letter brings old ones. */
    public static Headers of(DeadLetter letter, Headers original) {
        Headers headers = new RecordHeaders(original);
        Origin origin = letter.raw().origin();
        put(headers, REASON, letter.reason().name());
        put(headers, DETAIL, shortened(letter.detail()));
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, Integer.toString(origin.partition()));
        put(headers, OFFSET, Long.toString(origin.offset()));
        put(headers, TIMESTAMP, Long.toString(letter.raw().timestamp()));
        put(headers, STAGE, letter.stage());
        return headers;
    }

    /** Replaces a header by text. */
    static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of the last header of that name, or null. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
    }
}

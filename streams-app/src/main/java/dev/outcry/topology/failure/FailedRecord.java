package dev.outcry.topology.failure;

import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.DeadLetterHeaders;
import dev.outcry.topology.contract.Origin;
import dev.outcry.topology.contract.OriginHeaders;
import dev.outcry.topology.contract.RawRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** The input record behind a failure, as far as Kafka Streams still knows it. */
final class FailedRecord {

    private final ErrorHandlerContext context;
    private final Headers headers;

    FailedRecord(ErrorHandlerContext context) {
        this.context = context;
        headers = context.headers() == null ? new RecordHeaders() : context.headers();
    }

    /** Whether its bytes are known: Kafka Streams lets go of them once the record's first output has been sent. */
    boolean hasBytes() {
        return context.sourceRawValue() != null;
    }

    /**
     * The record as a dead letter, with null for bytes that are gone; the headers then tell where to find it.
     *
     * <p>Behind a repartition topic the origin comes from the headers that intake wrote.
     */
    ProducerRecord<byte[], byte[]> asDeadLetter(String topic, Reason reason, Exception failure) {
        RawRecord raw =
                OriginHeaders.rawRecord(headers, context.sourceRawValue()).orElseGet(this::asItLies);
        var letter = new DeadLetter(reason, String.valueOf(failure), String.valueOf(context.processorNodeId()), raw);
        var all = DeadLetterHeaders.of(letter, OriginHeaders.stripped(headers));
        return new ProducerRecord<>(topic, null, raw.timestamp(), raw.key(), raw.value(), all);
    }

    private RawRecord asItLies() {
        var origin = new Origin(String.valueOf(context.topic()), context.partition(), context.offset());
        return new RawRecord(
                origin, context.sourceRawKey(), context.sourceRawValue(), Math.max(0, context.timestamp()));
    }
}

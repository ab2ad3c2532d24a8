package dev.outcry.topology.intake;

import dev.outcry.topology.contract.OriginHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Writes a misplaced record's origin into its headers and leaves its bytes alone. */
final class LabelProcessor extends ContextualProcessor<String, Decoded.Misplaced, String, byte[]> {

    @Override
    public void process(Record<String, Decoded.Misplaced> record) {
        var misplaced = record.value();
        var headers = OriginHeaders.labelled(record.headers(), misplaced.raw(), misplaced.late());
        context().forward(new Record<>(record.key(), misplaced.raw().value(), record.timestamp(), headers));
    }
}

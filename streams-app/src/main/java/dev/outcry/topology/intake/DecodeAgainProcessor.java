package dev.outcry.topology.intake;

import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.OriginHeaders;
import dev.outcry.topology.contract.RawRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Decodes records once more behind the repartition topic, with the origin, the time and the verdict of their source.
 */
final class DecodeAgainProcessor extends ContextualProcessor<String, byte[], String, Decoded> {

    private final String name;
    private final EventReader reader;

    DecodeAgainProcessor(String name, EventReader reader) {
        this.name = name;
        this.reader = reader;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RawRecord raw = OriginHeaders.rawRecord(record.headers(), record.value())
                .orElseThrow(() -> new IllegalStateException("a re-keyed record has no origin in its headers"));
        boolean late = OriginHeaders.late(record.headers());
        Headers headers = OriginHeaders.stripped(record.headers());
        try {
            Arrival arrival = reader.read(raw, headers);
            forward(arrival.customerKey(), new Decoded.Accepted(arrival, late), raw, headers);
        } catch (RefusedException e) {
            var letter = new DeadLetter(e.reason(), e.detail(), name, raw);
            forward(null, new Decoded.Rejected(letter), raw, headers);
        }
    }

    private void forward(@Nullable String key, Decoded decoded, RawRecord raw, Headers headers) {
        context().forward(new Record<>(key, decoded, raw.timestamp(), headers));
    }
}

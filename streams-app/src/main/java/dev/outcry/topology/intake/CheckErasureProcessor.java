package dev.outcry.topology.intake;

import dev.outcry.avro.Erasure;
import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.DeadLetter.Reason;
import dev.outcry.topology.contract.Origin;
import dev.outcry.topology.contract.RawRecord;
import java.time.LocalDate;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Decodes erasures, and makes dead letters of what is none. */
final class CheckErasureProcessor extends ContextualProcessor<byte[], byte[], String, Object> {

    /** As of events. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final String name;
    private final RecordDecoder<Erasure> decoder;
    private final EventRules rules;

    CheckErasureProcessor(String name, RecordDecoder<Erasure> decoder, EventRules rules) {
        this.name = name;
        this.decoder = decoder;
        this.rules = rules;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var metadata = context().recordMetadata().orElseThrow();
        var origin = new Origin(metadata.topic(), metadata.partition(), metadata.offset());
        var raw = new RawRecord(origin, record.key(), record.value(), record.timestamp());
        try {
            Erasure erasure = decoder.decode(origin, record.headers(), rules.checkRaw(raw.value()));
            check(erasure);
            forward(record, erasure.getCustomerId(), erasure);
        } catch (RefusedException e) {
            forward(record, "", new DeadLetter(e.reason(), e.detail(), name, raw));
        }
    }

    private static void check(Erasure erasure) throws RefusedException {
        EventRules.checkPresent("customerId", erasure.getCustomerId());
        if (erasure.getEventId() != null || erasure.getSource() != null) {
            EventRules.checkPresent("eventId", erasure.getEventId());
            EventRules.checkPresent("source", erasure.getSource());
        }
        LocalDate since = erasure.getSince();
        if (since != null && since.isBefore(EARLIEST)) {
            throw new RefusedException(Reason.INVALID, "since is " + since + ", before " + EARLIEST);
        }
    }

    private void forward(Record<byte[], byte[]> record, String key, Object value) {
        context().forward(new Record<>(key, value, record.timestamp(), record.headers()));
    }
}

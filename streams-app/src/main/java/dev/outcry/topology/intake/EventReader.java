package dev.outcry.topology.intake;

import dev.outcry.avro.TicketEvent;
import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.RawRecord;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** From a raw record to a valid event with a sane event time. Writes no store, so that it may fail. */
final class EventReader {

    private final RecordDecoder<TicketEvent> decoder;
    private final EventRules rules;
    private final Duration futureTolerance;

    EventReader(RecordDecoder<TicketEvent> decoder, EventRules rules, Duration futureTolerance) {
        this.decoder = decoder;
        this.rules = rules;
        this.futureTolerance = futureTolerance;
    }

    Arrival read(RawRecord raw, Headers headers) throws RefusedException {
        byte[] value = rules.checkRaw(raw.value());
        TicketEvent event = decoder.decode(raw.origin(), headers, value);
        rules.check(event);
        return timed(event, raw);
    }

    private Arrival timed(TicketEvent event, RawRecord raw) {
        Instant latest = Instant.ofEpochMilli(raw.timestamp()).plus(futureTolerance);
        boolean fromTheFuture = event.getOccurredAt().isAfter(latest);
        return new Arrival(event, fromTheFuture ? latest : event.getOccurredAt(), fromTheFuture, raw);
    }
}

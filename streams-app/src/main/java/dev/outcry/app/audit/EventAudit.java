package dev.outcry.app.audit;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.identity.DerivedId;
import dev.outcry.topology.contract.Balance;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether every event that came in was tagged, set aside or a duplicate, and none of it twice. Takes tagged tickets and
 * dead letters first, then the events, then the counters.
 */
final class EventAudit {

    private static final int OFFSET = 0;
    private static final int TAGGED_AT = 1;
    private static final int CLAIMED = 2;
    private static final int TIMES = 3;

    private final AuditScope scope;
    private final Instant after;
    private final LongTable tagged = new LongTable(4);
    private final LongTable dead = new LongTable(1);
    private final OpenLine accounted;
    private final OpenLine once;
    private final OpenLine deadOnce;
    private final OpenLine setAside;
    private final OpenLine deadEvents;
    private long events;
    private long claims;
    private long duplicates;

    /** @param after the broker's time of the last events that can't be compared */
    EventAudit(AuditScope scope, Instant after) {
        this.scope = scope;
        this.after = after;
        this.accounted = line("events in = tagged + dead letters + duplicates");
        this.once = line("an event is tagged once");
        this.deadOnce = line("an event is set aside once");
        this.setAside = line("outputs that failed");
        this.deadEvents = line("dead letters have their event");
    }

    private OpenLine line(String check) {
        OpenLine line = new OpenLine(check, scope.examples());
        if (after.equals(Instant.MAX)) {
            line.skip("a topic is missing or empty");
        }
        return line;
    }

    void tagged(Place place, String customer, TaggedTicket ticket) {
        long at = ticket.getTaggedAt().toEpochMilli();
        long identity = EventIdentity.of(customer, ticket);
        int row = tagged.find(identity);
        boolean again = row >= 0
                && Math.abs(at - tagged.get(row, TAGGED_AT))
                        <= scope.deduplicationWindow().toMillis();
        if (again && !scope.isErased(customer)) {
            once.off(place + ": event " + ticket.getEventId() + " of " + ticket.getSource()
                    + " was tagged before, at offset " + tagged.get(row, OFFSET));
        }
        int kept = row >= 0 ? row : tagged.add(identity);
        tagged.set(kept, OFFSET, place.offset());
        tagged.set(kept, TAGGED_AT, at);
        if (row < 0 || scope.isErased(customer)) {
            tagged.set(kept, TIMES, tagged.get(kept, TIMES) + 1);
        }
        if (ticket.getTaggedAt().isAfter(after)) {
            once.count(1);
        } else {
            tagged.set(kept, CLAIMED, tagged.get(kept, TIMES));
        }
    }

    /**
     * @param origin where its event stands
     * @param at the broker's time of that
     * @param outputFailed whether it tells of an output, while the event itself was tagged
     */
    void deadLetter(Place place, Place origin, Instant at, boolean outputFailed) {
        if (!at.isAfter(after)) {
            return;
        }
        if (outputFailed) {
            setAside.breach(place + ": of the event at " + origin);
            return;
        }
        deadOnce.count(1);
        long hash = hash(origin);
        int row = dead.find(hash);
        if (row >= 0) {
            deadOnce.off(place + ": " + origin + " was set aside before, at offset " + dead.get(row, OFFSET));
        } else {
            deadOnce.expect(1);
            dead.set(dead.add(hash), OFFSET, place.offset());
        }
    }

    /** @param event null where the bytes can't be decoded */
    void event(Place place, Instant at, @Nullable TicketEvent event) {
        if (!at.isAfter(after)) {
            return;
        }
        events++;
        accounted.expect(1);
        if (dead.find(hash(place)) >= 0) {
            deadEvents.count(1);
            accounted.count(1);
        } else if (event == null) {
            accounted.off(place + ": can't be decoded, and is no dead letter");
        } else {
            claim(place, event);
        }
    }

    private void claim(Place place, TicketEvent event) {
        int row = tagged.find(EventIdentity.of(event));
        if (row < 0) {
            accounted.off(place + ": event " + event.getEventId() + " of " + event.getSource()
                    + " is not tagged, not set aside and no duplicate");
            return;
        }
        accounted.count(1);
        if (tagged.get(row, CLAIMED) < tagged.get(row, TIMES)) {
            tagged.set(row, CLAIMED, tagged.get(row, CLAIMED) + 1);
            claims++;
        } else {
            duplicates++;
        }
    }

    /** Lines of the topics; expected counts come from the events. */
    List<AuditLine> lines() {
        once.expect(claims);
        AuditLine letters = deadOnce.close();
        deadEvents.expect(letters.expected());
        return List.of(accounted.close(), once.close(), letters, deadEvents.close(), setAside.close());
    }

    /** Lines of the pipeline's own counters, by input partition. */
    List<AuditLine> counters(SortedMap<Integer, Balance> balances) {
        Balance total = balances.values().stream().reduce(Balance.EMPTY, Balance::plus);
        OpenLine balance = line("counters: received = tagged + dead-lettered + duplicates");
        balances.forEach((partition, counted) -> balance.compare(
                counted.received(),
                counted.tagged() + counted.deadLettered() + counted.duplicates(),
                "partition " + partition));
        AuditLine taggedRecords = once.close();
        return List.of(
                balance.close(),
                counter("counters: received", events, total.received()),
                counter("counters: tagged", taggedRecords.actual(), total.tagged()),
                counter("counters: dead-lettered", deadOnce.close().actual(), total.deadLettered()),
                counter("counters: duplicates", duplicates, total.duplicates()));
    }

    private AuditLine counter(String check, long inTopics, long counted) {
        OpenLine line = line(check);
        line.expect(inTopics);
        line.count(counted);
        if (!after.equals(Instant.MIN) && !after.equals(Instant.MAX)) {
            line.skip("they count from the beginning, the topics don't reach back so far");
        }
        return line.close();
    }

    private static long hash(Place place) {
        return DerivedId.hash64(place.toString());
    }
}

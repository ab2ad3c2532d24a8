package dev.outcry.topology.proof;

import dev.outcry.avro.TaggedTicket;
import dev.outcry.topology.proof.Step.Deleted;
import dev.outcry.topology.proof.Step.Erased;
import dev.outcry.topology.proof.Step.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A story told by the book: who counts, and what follows for each customer. Remembers everything for ever, and knows
 * neither stores nor restarts.
 */
final class StoryOracle {

    private record Counted(String customer, String source, String eventId, long arrived) {}

    private static final long BEFORE_ALL = -1_000_000;

    private final Story story;
    private final List<Counted> counted = new ArrayList<>();
    private final SortedMap<String, CustomerOracle> customers = new TreeMap<>();
    private long latestPublished = BEFORE_ALL;
    private long latestCounted = BEFORE_ALL;

    StoryOracle(Story story) {
        this.story = story;
    }

    Told take(Step step) {
        if (step instanceof Published published) {
            return publish(published);
        } else if (step instanceof Deleted deleted) {
            return new Told(delete(deleted), new TreeMap<>());
        }
        return new Told(step instanceof Erased erased ? erase(erased.customer()) : List.of(), new TreeMap<>());
    }

    /** What counted stays counted as a duplicate of itself, for another window. */
    private List<Object> delete(Deleted event) {
        if (counted.stream()
                .anyMatch(one -> isWithin(one, event.customer(), event.source(), event.eventId(), event.arrives()))) {
            counted.add(new Counted(event.customer(), event.source(), event.eventId(), event.arrives()));
        }
        CustomerOracle customer = customers.get(event.customer());
        return customer == null ? List.of() : customer.deletes(event.source(), event.eventId(), latestCounted);
    }

    private List<Object> erase(String name) {
        counted.removeIf(one -> one.customer().equals(name));
        CustomerOracle customer = customers.remove(name);
        return customer == null ? List.of() : customer.isErased(latestCounted);
    }

    private Told publish(Published event) {
        long at = Math.min(event.at(), event.arrives() + story.tolerance());
        boolean late = at < latestPublished - story.grace();
        latestPublished = Math.max(latestPublished, at);
        if (isDuplicate(event) || late) {
            return new Told(List.of(), new TreeMap<>());
        }
        counted.add(new Counted(event.customer(), event.source(), event.eventId(), event.arrives()));
        return count(event, at);
    }

    private boolean isDuplicate(Published event) {
        return counted.stream()
                .anyMatch(one -> isWithin(one, event.customer(), event.source(), event.eventId(), event.arrives()));
    }

    private boolean isWithin(Counted one, String customer, String source, String eventId, long arrives) {
        return one.customer().equals(customer)
                && one.source().equals(source)
                && one.eventId().equals(eventId)
                && arrives - one.arrived() <= story.deduplication();
    }

    private Told count(Published event, long at) {
        TaggedTicket ticket = StoryRun.ticket(event, Instant.ofEpochMilli(StoryRun.BEGINNING + at));
        List<Object> own = customers
                .computeIfAbsent(event.customer(), name -> new CustomerOracle(name, story))
                .hears(event, ticket, at, latestCounted);
        latestCounted = Math.max(latestCounted, at);
        SortedMap<String, List<Object>> others = new TreeMap<>();
        customers.forEach((name, other) -> {
            List<Object> told = other.reaches(latestCounted);
            if (!told.isEmpty()) {
                others.put(name, told);
            }
        });
        return new Told(own, others);
    }
}

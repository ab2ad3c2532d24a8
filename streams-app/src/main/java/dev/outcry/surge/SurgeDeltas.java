package dev.outcry.surge;

import dev.outcry.avro.Author;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.SurgeComplaint;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.avro.state.SurgeSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a message counts towards crises, and what tasks tell each other of it. */
public final class SurgeDeltas {

    private final SurgeSettings settings;

    public SurgeDeltas(SurgeSettings settings) {
        this.settings = settings;
    }

    /**
     * The complaint of a message, where it shows a watched scenario. Only words of known customers count; who has no
     * name can't be told from himself.
     */
    public Optional<SurgeComplaint> complaint(String customer, TaggedTicket ticket) {
        if (ticket.getAuthor() != Author.CUSTOMER || ticket.getCustomerId() == null) {
            return Optional.empty();
        }
        List<Scenario> watched = new ArrayList<>();
        for (ScenarioTag tag : ticket.getScenarios()) {
            if (settings.scenarios().contains(tag.getScenario())) {
                watched.add(tag.getScenario());
            }
        }
        if (watched.isEmpty()) {
            return Optional.empty();
        }
        long at = ticket.getOccurredAt().toEpochMilli();
        var sample = new SurgeSample(at, customer, ticket.getTicketId());
        return Optional.of(new SurgeComplaint(watched, ticket.getProduct(), sample));
    }

    /** Tells how far a partition's event time has got. */
    public static SurgeDelta mark(int partition, long mark) {
        return new SurgeDelta(partition, mark, 0L, List.of(), List.of(), null);
    }

    /** Tells that a customer is to be named no longer. */
    public static SurgeDelta erased(int partition, String customer) {
        return new SurgeDelta(partition, null, 0L, List.of(), List.of(), customer);
    }
}

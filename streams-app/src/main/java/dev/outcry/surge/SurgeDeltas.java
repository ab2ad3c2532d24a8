package dev.outcry.surge;

import dev.outcry.avro.Author;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.avro.state.SurgeSample;
import dev.outcry.identity.DerivedId;
import dev.outcry.stats.HashSets;
import java.util.ArrayList;
import java.util.List;

/** What messages add to the cells of their step; the order and the grouping of additions don't matter. */
public final class SurgeDeltas {

    private final SurgeSettings settings;

    public SurgeDeltas(SurgeSettings settings) {
        this.settings = settings;
    }

    /**
     * Where a message counts: for each watched scenario over all products, and on its product where it names one. Only
     * words of known customers count; who has no name can't be told from himself.
     */
    public List<SurgeKey> keys(TaggedTicket ticket) {
        List<SurgeKey> keys = new ArrayList<>();
        if (ticket.getAuthor() != Author.CUSTOMER || ticket.getCustomerId() == null) {
            return keys;
        }
        for (ScenarioTag tag : ticket.getScenarios()) {
            if (settings.scenarios().contains(tag.getScenario())) {
                keys.add(new SurgeKey(tag.getScenario(), null));
                if (ticket.getProduct() != null) {
                    keys.add(new SurgeKey(tag.getScenario(), ticket.getProduct()));
                }
            }
        }
        return keys;
    }

    /** What a message of a customer adds to each of its keys. */
    public SurgeDelta of(String customer, TaggedTicket ticket) {
        long at = ticket.getOccurredAt().toEpochMilli();
        return new SurgeDelta(
                0,
                null,
                SurgeTime.stepOf(at),
                List.of(DerivedId.hash64(customer)),
                List.of(new SurgeSample(at, customer, ticket.getTicketId())));
    }

    /** The sum of two deltas of one step. */
    public SurgeDelta add(SurgeDelta one, SurgeDelta other) {
        return new SurgeDelta(
                0,
                null,
                one.getStepAt(),
                HashSets.union(one.getCustomers(), other.getCustomers()),
                Samples.merge(one.getSamples(), other.getSamples(), settings.samples()));
    }

    /** A delta as it leaves an input partition. */
    public static SurgeDelta from(int partition, SurgeDelta delta) {
        return new SurgeDelta(partition, null, delta.getStepAt(), delta.getCustomers(), delta.getSamples());
    }

    /** Tells how far a partition's event time has got. */
    public static SurgeDelta mark(int partition, long mark) {
        return new SurgeDelta(partition, mark, 0L, List.of(), List.of());
    }
}

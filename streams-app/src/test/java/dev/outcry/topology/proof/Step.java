package dev.outcry.topology.proof;

import dev.outcry.avro.Scenario;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One thing that happens in a story. Times are milliseconds since the story's beginning. */
sealed interface Step {

    /**
     * An event is published.
     *
     * @param arrives the broker's time
     * @param at the publisher's event time, which may lie in the past or the future of that
     * @param sixtyFourths the sentiment in 64ths, so that sums are exact
     */
    record Published(
            String eventId,
            String source,
            String customer,
            String ticket,
            @Nullable String product,
            long arrives,
            long at,
            boolean fromCustomer,
            int sixtyFourths,
            Set<Scenario> scenarios)
            implements Step {

        public Published {
            scenarios = new TreeSet<>(scenarios);
        }

        double sentiment() {
            return sixtyFourths / 64.0;
        }

        /** The publisher's retry of it. */
        Published againAt(long later) {
            return new Published(
                    eventId, source, customer, ticket, product, later, at, fromCustomer, sixtyFourths, scenarios);
        }

        @Override
        public String toString() {
            String who = fromCustomer ? customer : "an agent to " + customer;
            return "%s/%s of %s on %s%s, at %d, arrives %d, feels %d/64 %s"
                    .formatted(
                            source,
                            eventId,
                            who,
                            ticket,
                            product == null ? "" : " about " + product,
                            at,
                            arrives,
                            sixtyFourths,
                            scenarios);
        }
    }

    /** An event is deleted, at a time of the broker. */
    record Deleted(String customer, String source, String eventId, long arrives) implements Step {}

    /** A customer is erased. */
    record Erased(String customer) implements Step {}

    /** The program stops and starts again on the same state. */
    record Restarted() implements Step {}

    /** The task moves to another instance. */
    record Migrated() implements Step {}

    /** Hours go by on the wall clock, so that event time settles. */
    record HoursPassed(int hours) implements Step {}
}

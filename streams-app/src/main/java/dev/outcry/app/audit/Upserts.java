package dev.outcry.app.audit;

import dev.outcry.identity.DerivedId;

/**
 * The latest counts of each key of a topic that upserts. A count never falls: every record of a key adds to the one
 * before, so one that is lower shows where a total was forgotten.
 */
final class Upserts {

    private static final int MESSAGES = 0;
    private static final int ESCALATIONS = 1;

    /** What a record adds to the sums over its key's last one. */
    record Step(long messages, long escalations) {}

    private final LongTable latest = new LongTable(2);
    private final OpenLine falling;

    Upserts(OpenLine falling) {
        this.falling = falling;
    }

    Step take(Place place, String key, long messages, long escalations) {
        long hash = DerivedId.hash64(key);
        int row = latest.find(hash);
        int kept = row >= 0 ? row : latest.add(hash);
        var step = new Step(messages - latest.get(kept, MESSAGES), escalations - latest.get(kept, ESCALATIONS));
        if (step.messages() < 0 || step.escalations() < 0) {
            falling.breach(place + ": " + key + " fell from " + latest.get(kept, MESSAGES) + " messages and "
                    + latest.get(kept, ESCALATIONS) + " escalations to " + messages + " and " + escalations);
        }
        latest.set(kept, MESSAGES, messages);
        latest.set(kept, ESCALATIONS, escalations);
        return step;
    }
}

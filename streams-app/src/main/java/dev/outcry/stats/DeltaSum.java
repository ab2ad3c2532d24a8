package dev.outcry.stats;

import dev.outcry.avro.state.StatsDelta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sum of deltas that grows in place; the order and the grouping of additions don't matter. */
final class DeltaSum {

    private final Set<Long> customers = new HashSet<>();
    private long messages;
    private long negative;
    private long neutral;
    private long positive;
    private long sentimentSum;
    private int sentimentLowest = Sentiments.NO_LOWEST;
    private long escalations;
    private long latestAt = Long.MIN_VALUE;

    DeltaSum add(StatsDelta delta) {
        messages += delta.getMessages();
        negative += delta.getNegative();
        neutral += delta.getNeutral();
        positive += delta.getPositive();
        sentimentSum += delta.getSentimentSum();
        sentimentLowest = Math.min(sentimentLowest, delta.getSentimentLowest());
        escalations += delta.getEscalations();
        latestAt = Math.max(latestAt, delta.getLatestAt());
        customers.addAll(delta.getCustomers());
        return this;
    }

    StatsDelta total() {
        List<Long> ascending = customers.stream().sorted().toList();
        return new StatsDelta(
                messages, negative, neutral, positive, sentimentSum, sentimentLowest, escalations, ascending, latestAt);
    }
}

package dev.outcry.stats;

import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.state.CustomerDay;
import dev.outcry.identity.DerivedId;
import java.util.List;

/** What a customer wrote on a day: makes the part of one message, adds parts up, publishes the sum. */
public final class CustomerDays {

    /** Tickets of a day are counted exactly up to here; above, the count is a lower bound. */
    static final int MAX_TICKETS = 64;

    /** The part of an escalation that was opened. */
    public static final CustomerDay ESCALATION =
            new CustomerDay(0L, 0L, List.of(), 0L, 0L, 0L, 0L, Sentiments.NO_LOWEST, 1L, ComplaintLevel.NONE);

    private CustomerDays() {}

    /** The part of a message. */
    public static CustomerDay of(TaggedTicket ticket, boolean complaint) {
        SentimentLabel label = ticket.getSentiment().getLabel();
        int millionths = Sentiments.millionths(ticket.getSentiment());
        return new CustomerDay(
                1L,
                complaint ? 1L : 0L,
                List.of(DerivedId.hash64(ticket.getSource() + '\u001f' + ticket.getTicketId())),
                label == SentimentLabel.NEGATIVE ? 1L : 0L,
                label == SentimentLabel.NEUTRAL ? 1L : 0L,
                label == SentimentLabel.POSITIVE ? 1L : 0L,
                (long) millionths,
                millionths,
                0L,
                ticket.getHistory().getLevel());
    }

    /** The sum of two parts; the order and the grouping of additions don't matter. */
    public static CustomerDay add(CustomerDay one, CustomerDay other) {
        List<Long> tickets = HashSets.union(one.getTickets(), other.getTickets());
        return new CustomerDay(
                one.getMessages() + other.getMessages(),
                one.getComplaints() + other.getComplaints(),
                tickets.size() <= MAX_TICKETS ? tickets : tickets.subList(0, MAX_TICKETS),
                one.getNegative() + other.getNegative(),
                one.getNeutral() + other.getNeutral(),
                one.getPositive() + other.getPositive(),
                one.getSentimentSum() + other.getSentimentSum(),
                Math.min(one.getSentimentLowest(), other.getSentimentLowest()),
                one.getEscalations() + other.getEscalations(),
                one.getLevel().compareTo(other.getLevel()) >= 0 ? one.getLevel() : other.getLevel());
    }

    /** The record that replaces the day's last one. */
    public static CustomerStats publish(CustomerStatsKey key, CustomerDay day) {
        return new CustomerStats(
                key.getCustomerId(),
                key.getDay(),
                day.getMessages(),
                day.getComplaints(),
                (long) day.getTickets().size(),
                day.getNegative(),
                day.getNeutral(),
                day.getPositive(),
                Sentiments.mean(day.getSentimentSum(), day.getMessages()),
                Sentiments.lowest(day.getSentimentLowest(), day.getMessages()),
                day.getEscalations(),
                day.getLevel());
    }
}

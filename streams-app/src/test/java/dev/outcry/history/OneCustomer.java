package dev.outcry.history;

import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.state.Complaint;
import dev.outcry.avro.state.CustomerHistory;
import java.util.ArrayList;
import java.util.List;

/** A customer who complains while time goes by: what the stage does with the detector, without Kafka. */
final class OneCustomer {

    private final RepeatDetector detector;
    private final List<RepeatComplainer> changes = new ArrayList<>();
    private CustomerHistory history;
    private long mark = Long.MIN_VALUE;
    private int events;

    OneCustomer(HistorySettings settings) {
        this(settings, RepeatDetector.NOTHING);
    }

    OneCustomer(HistorySettings settings, CustomerHistory history) {
        this.detector = new RepeatDetector(settings);
        this.history = history;
    }

    OneCustomer complainsAt(long at) {
        return complainsAt(at, "T");
    }

    OneCustomer complainsAt(long at, String ticketId) {
        return complainsAt(at, ticketId, -0.5);
    }

    @SuppressWarnings("EnumOrdinal") // the bits are defined by it
    OneCustomer complainsAt(long at, String ticketId, double sentiment) {
        Complaint complaint =
                new Complaint(at, ticketId, sentiment, 1L << Scenario.LEGAL.ordinal(), null, null, (long) events);
        take(detector.remember("C", history, complaint, "e" + events++, EventTime.settledAt(mark)));
        mark = Math.max(mark, at);
        return this;
    }

    OneCustomer reaches(long time) {
        mark = Math.max(mark, time);
        take(detector.lookAt("C", history, EventTime.settledAt(mark)));
        return this;
    }

    private void take(Outcome outcome) {
        history = outcome.history();
        changes.addAll(outcome.changes());
    }

    List<RepeatComplainer> changes() {
        return changes;
    }

    /** The changes in short: what, policy, window, complaints. */
    List<String> told() {
        return changes.stream()
                .map(change -> change.getChange() + " " + change.getPolicy() + " "
                        + change.getWindowStart().toEpochMilli() + ".."
                        + change.getWindowEnd().toEpochMilli() + " " + change.getComplaints())
                .toList();
    }

    CustomerHistory history() {
        return history;
    }

    boolean isForgotten() {
        return new Outcome(history, false, List.of()).isForgotten();
    }

    long nextDeadline() {
        return detector.nextDeadline(history);
    }

    long mark() {
        return mark;
    }
}

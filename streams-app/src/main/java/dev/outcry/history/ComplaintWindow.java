package dev.outcry.history;

import dev.outcry.avro.state.Complaint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The complaints of one window, both ends inclusive.
 *
 * @param start the window's start in milliseconds since the epoch
 * @param end its end
 * @param complaints those between, in event-time order
 */
record ComplaintWindow(long start, long end, List<Complaint> complaints) {

    /** Cuts the window of a length that ends at a time out of complaints in event-time order. */
    static ComplaintWindow endingAt(long end, long length, List<Complaint> sorted) {
        long start = end - length;
        return new ComplaintWindow(start, end, sorted.subList(firstFrom(start, sorted), firstFrom(end + 1, sorted)));
    }

    /** The position of the first complaint at or after a time. */
    static int firstFrom(long at, List<Complaint> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).getAt() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int size() {
        return complaints.size();
    }

    int tickets() {
        Set<String> tickets = new HashSet<>();
        complaints.forEach(complaint -> tickets.add(complaint.getTicketId()));
        return tickets.size();
    }

    List<String> ticketIds() {
        Set<String> tickets = new LinkedHashSet<>();
        complaints.forEach(complaint -> tickets.add(complaint.getTicketId()));
        return List.copyOf(tickets);
    }

    boolean meets(RepeatPolicy policy) {
        return size() >= policy.complaints() && policy.isMetBy(size(), tickets());
    }

    /** The window as it was before one of its complaints came. */
    ComplaintWindow without(Complaint one) {
        List<Complaint> rest = new ArrayList<>(complaints);
        rest.remove(one);
        return new ComplaintWindow(start, end, rest);
    }

    double meanSentiment() {
        return complaints.stream()
                .mapToDouble(Complaint::getSentiment)
                .average()
                .orElse(0.0);
    }

    Map<String, Integer> scenarios() {
        return ScenarioBits.histogram(
                complaints.stream().map(Complaint::getScenarios).toList());
    }
}

package dev.outcry.history;

import dev.outcry.avro.state.Complaint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The policies by brute force: keeps everything, looks at every millisecond. Slow, and plain to see right. */
final class RepeatOracle {

    private final List<RepeatPolicy> policies;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, Long> raisedAt = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private long mark = -1;

    RepeatOracle(List<RepeatPolicy> policies) {
        this.policies = policies;
    }

    void complainsAt(long at, String ticketId) {
        reaches(at - 1);
        Complaint complaint = new Complaint(at, ticketId, 0.0, 0L, null, null, 0L);
        complaints.add(complaint);
        boolean atTheFront = at >= mark;
        mark = Math.max(mark, at);
        for (RepeatPolicy policy : policies) {
            if (!raisedAt.containsKey(policy.name())) {
                raise(policy, complaint, atTheFront);
            }
        }
        clearUpTo(mark);
    }

    void reaches(long time) {
        mark = Math.max(mark, time);
        clearUpTo(mark);
    }

    List<String> told() {
        return told;
    }

    private void raise(RepeatPolicy policy, Complaint added, boolean atTheFront) {
        for (long end = added.getAt() + policy.windowMillis(); end >= added.getAt(); end--) {
            long thisEnd = end;
            if (complaints.stream().noneMatch(complaint -> complaint.getAt() == thisEnd)) {
                continue;
            }
            List<Complaint> with = window(policy, end);
            List<Complaint> without = new ArrayList<>(with);
            without.remove(added);
            if (meets(policy, with) && (atTheFront || !meets(policy, without))) {
                raisedAt.put(policy.name(), end);
                tell("RAISED", policy, end, with);
                return;
            }
        }
    }

    private void clearUpTo(long last) {
        long first = raisedAt.values().stream().min(Long::compare).orElse(last);
        for (long now = first + 1; now <= last; now++) {
            for (RepeatPolicy policy : policies) {
                clear(policy, now);
            }
        }
    }

    private void clear(RepeatPolicy policy, long now) {
        Long raised = raisedAt.get(policy.name());
        if (raised != null && now > raised && window(policy, now).size() < policy.clearBelow()) {
            raisedAt.remove(policy.name());
            tell("CLEARED", policy, now, window(policy, now));
        }
    }

    private List<Complaint> window(RepeatPolicy policy, long end) {
        return complaints.stream()
                .filter(complaint -> complaint.getAt() >= end - policy.windowMillis() && complaint.getAt() <= end)
                .toList();
    }

    private static boolean meets(RepeatPolicy policy, List<Complaint> window) {
        HashSet<String> tickets = new HashSet<>();
        window.forEach(complaint -> tickets.add(complaint.getTicketId()));
        return window.size() >= policy.complaints() && tickets.size() >= policy.tickets();
    }

    private void tell(String change, RepeatPolicy policy, long end, List<Complaint> window) {
        told.add(change + " " + policy.name() + " " + (end - policy.windowMillis()) + ".." + end + " " + window.size());
    }
}

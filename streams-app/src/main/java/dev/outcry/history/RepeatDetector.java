package dev.outcry.history;

import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.state.ActiveAlert;
import dev.outcry.avro.state.Complaint;
import dev.outcry.avro.state.CustomerHistory;
import dev.outcry.identity.DerivedId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers one customer's complaints and says when they repeat, in exact sliding windows of event time.
 *
 * <p>A policy is met by the window {@code [e - length, e]} of a complaint at {@code e}, both ends inclusive. A
 * complaint that comes late counts in every window that it lies in; of several that it makes cross the threshold, the
 * latest is told. While an alert is active nothing more is said. It is cleared at the first millisecond {@code τ} after
 * its window at which {@code [τ - length, τ]} holds fewer complaints than the policy's {@code clearBelow}, as soon as
 * event time has got there. A late complaint may therefore raise an alert that is cleared in the same breath.
 *
 * <p>A policy sees only the complaints of its scope. Immutable: everything that changes is in the
 * {@link CustomerHistory} that goes in and comes out.
 */
public final class RepeatDetector {

    /** The history of a customer who never complained. */
    public static final CustomerHistory NOTHING = new CustomerHistory(List.of(), List.of(), 0L);

    private static final Comparator<RepeatComplainer> IN_ORDER =
            Comparator.comparing(RepeatComplainer::getWindowEnd).thenComparing(RepeatComplainer::getPolicy);

    private final Map<String, RepeatPolicy> policies = new LinkedHashMap<>();
    private final long retentionMillis;
    private final int maxComplaints;

    public RepeatDetector(HistorySettings settings) {
        settings.policies().forEach(policy -> policies.put(policy.name(), policy));
        this.retentionMillis = settings.retentionMillis();
        this.maxComplaints = settings.maxComplaints();
    }

    /**
     * Remembers a complaint.
     *
     * @param eventId identifies the complaint among all sources; alert ids derive from it
     * @param time the task's event time before the complaint came
     */
    public Outcome remember(
            String customer, CustomerHistory before, Complaint complaint, String eventId, EventTime time) {
        // The complaint itself belongs to the window that ends at its own millisecond: drain only up to the one before.
        Outcome drained = lookAt(customer, before, time.reaching(complaint.getAt() - 1));
        Outcome raised = raise(customer, drained.history(), complaint, eventId, time.mark());
        Outcome after = lookAt(customer, raised.history(), time.reaching(complaint.getAt()));
        List<RepeatComplainer> changes = new ArrayList<>(drained.changes());
        changes.addAll(raised.changes());
        changes.addAll(after.changes());
        return new Outcome(after.history(), true, changes);
    }

    /** Lets event time go by: clears what has drained and forgets what no window can hold any more. */
    public Outcome lookAt(String customer, CustomerHistory before, EventTime time) {
        List<ActiveAlert> active = new ArrayList<>();
        List<RepeatComplainer> changes = new ArrayList<>();
        for (ActiveAlert alert : before.getAlerts()) {
            ComplaintWindow drained = drained(alert, before.getComplaints(), time.mark());
            if (drained.end() <= time.mark()) {
                changes.add(RepeatAlerts.cleared(customer, alert, drained));
            } else {
                active.add(alert);
            }
        }
        changes.sort(IN_ORDER);
        List<Complaint> kept = prune(before.getComplaints(), time.settled());
        boolean same =
                changes.isEmpty() && kept.size() == before.getComplaints().size();
        return same
                ? new Outcome(before, false, changes)
                : new Outcome(new CustomerHistory(kept, active, before.getWakeAt()), true, changes);
    }

    /** Forgets everything, and clears what was raised: the windows that end now are empty. */
    public Outcome erase(String customer, CustomerHistory before, long mark) {
        List<RepeatComplainer> changes = new ArrayList<>();
        for (ActiveAlert alert : before.getAlerts()) {
            var empty = new ComplaintWindow(mark - alert.getWindowMillis(), mark, List.of());
            changes.add(RepeatAlerts.cleared(customer, alert, empty));
        }
        changes.sort(IN_ORDER);
        return new Outcome(NOTHING, true, changes);
    }

    /**
     * Forgets one complaint, and clears what the rest is not enough for any more. Only the present window is looked at:
     * whatever held until now did hold.
     *
     * @param event as in {@link EventHash}
     * @param mark the task's event time
     */
    public Outcome delete(String customer, CustomerHistory before, long event, long mark) {
        List<Complaint> left = before.getComplaints().stream()
                .filter(complaint -> complaint.getEvent() != event)
                .toList();
        if (left.size() == before.getComplaints().size()) {
            return new Outcome(before, false, List.of());
        }
        List<ActiveAlert> active = new ArrayList<>();
        List<RepeatComplainer> changes = new ArrayList<>();
        for (ActiveAlert alert : before.getAlerts()) {
            RepeatPolicy policy = policies.get(alert.getPolicy());
            List<Complaint> counted =
                    policy == null ? List.of() : policy.scope().among(left);
            ComplaintWindow now = ComplaintWindow.endingAt(mark, alert.getWindowMillis(), counted);
            if (policy == null || now.size() < policy.clearBelow()) {
                changes.add(RepeatAlerts.cleared(customer, alert, now));
            } else {
                active.add(heldAt(alert, mark));
            }
        }
        changes.sort(IN_ORDER);
        return new Outcome(new CustomerHistory(left, active, before.getWakeAt()), true, changes);
    }

    /**
     * When the history next needs a look if nothing is added: the first alert to clear, or the time to forget it all.
     */
    public long nextDeadline(CustomerHistory history) {
        List<Complaint> complaints = history.getComplaints();
        long next = complaints.isEmpty()
                ? Long.MIN_VALUE
                : complaints.get(complaints.size() - 1).getAt() + retentionMillis + 1;
        for (ActiveAlert alert : history.getAlerts()) {
            next = Math.min(next, drained(alert, complaints, next).end());
        }
        return next;
    }

    private Outcome raise(String customer, CustomerHistory before, Complaint added, String eventId, long mark) {
        List<Complaint> complaints = insert(before.getComplaints(), added);
        List<ActiveAlert> alerts = new ArrayList<>(before.getAlerts());
        List<RepeatComplainer> changes = new ArrayList<>();
        for (RepeatPolicy policy : policies.values()) {
            ComplaintWindow crossed =
                    isActive(policy, alerts) || !policy.scope().covers(added)
                            ? null
                            : crossed(policy, policy.scope().among(complaints), added, mark);
            if (crossed != null) {
                ActiveAlert alert = alert(policy, DerivedId.of(customer, policy.name(), eventId), crossed.end());
                alerts.add(alert);
                changes.add(RepeatAlerts.raised(customer, alert, crossed));
            }
        }
        return new Outcome(new CustomerHistory(complaints, alerts, before.getWakeAt()), true, changes);
    }

    private List<Complaint> insert(List<Complaint> sorted, Complaint complaint) {
        List<Complaint> all = new ArrayList<>(sorted.size() + 1);
        all.addAll(sorted);
        all.add(ComplaintWindow.firstFrom(complaint.getAt() + 1, sorted), complaint);
        return all.size() <= maxComplaints ? all : all.subList(1, all.size());
    }

    private List<Complaint> prune(List<Complaint> sorted, long settled) {
        int first = 0;
        while (first < sorted.size() && sorted.get(first).getAt() + retentionMillis < settled) {
            first++;
        }
        return first == 0 ? sorted : sorted.subList(first, sorted.size());
    }

    private static boolean isActive(RepeatPolicy policy, List<ActiveAlert> alerts) {
        return alerts.stream().anyMatch(alert -> alert.getPolicy().equals(policy.name()));
    }

    /** The latest window that the new complaint made cross the threshold; one that had crossed before is old news. */
    private static @Nullable ComplaintWindow crossed(
            RepeatPolicy policy, List<Complaint> sorted, Complaint added, long mark) {
        long lastEnd = added.getAt() + policy.windowMillis();
        for (int i = ComplaintWindow.firstFrom(lastEnd + 1, sorted) - 1; i >= 0; i--) {
            long end = sorted.get(i).getAt();
            if (end < added.getAt()) {
                return null;
            }
            ComplaintWindow window = ComplaintWindow.endingAt(end, policy.windowMillis(), sorted);
            // At the front of event time no alert means no crossing yet, unless the policy itself is new: then tell
            // too.
            if (window.meets(policy) && (end >= mark || !window.without(added).meets(policy))) {
                return window;
            }
        }
        return null;
    }

    private static ActiveAlert alert(RepeatPolicy policy, String alertId, long raisedAt) {
        return new ActiveAlert(policy.name(), policy.level(), policy.windowMillis(), alertId, raisedAt);
    }

    /** An alert that was found to hold at a time. */
    private static ActiveAlert heldAt(ActiveAlert alert, long at) {
        return new ActiveAlert(alert.getPolicy(), alert.getLevel(), alert.getWindowMillis(), alert.getAlertId(), at);
    }

    /** The window at which an alert is over; for a policy that is no longer configured, the present one. */
    private ComplaintWindow drained(ActiveAlert alert, List<Complaint> all, long mark) {
        RepeatPolicy policy = policies.get(alert.getPolicy());
        if (policy == null) {
            return ComplaintWindow.endingAt(mark, alert.getWindowMillis(), all);
        }
        List<Complaint> sorted = policy.scope().among(all);
        for (int i = 0; i < sorted.size(); i++) {
            long gone = sorted.get(i).getAt() + policy.windowMillis() + 1;
            int enough = i + policy.clearBelow();
            // Windows shrink only when a complaint leaves; of those that leave together, the last one decides.
            if (gone > alert.getRaisedAt()
                    && (enough >= sorted.size() || sorted.get(enough).getAt() > gone)) {
                return ComplaintWindow.endingAt(gone, policy.windowMillis(), sorted);
            }
        }
        return ComplaintWindow.endingAt(mark, policy.windowMillis(), sorted);
    }
}

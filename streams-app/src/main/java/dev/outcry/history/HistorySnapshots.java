package dev.outcry.history;

import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.HistorySnapshot;
import dev.outcry.avro.WindowCount;
import dev.outcry.avro.state.ActiveAlert;
import dev.outcry.avro.state.CustomerHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sums up a customer's history for the records that carry it. */
public final class HistorySnapshots {

    private final List<RepeatPolicy> policies;

    public HistorySnapshots(HistorySettings settings) {
        this.policies = settings.policies();
    }

    /** The history as it stands now, counted in the windows that end at an event's own time. */
    public HistorySnapshot at(long eventTime, CustomerHistory history) {
        Set<String> active =
                history.getAlerts().stream().map(ActiveAlert::getPolicy).collect(Collectors.toSet());
        List<WindowCount> counts = new ArrayList<>(policies.size());
        for (RepeatPolicy policy : policies) {
            ComplaintWindow window = ComplaintWindow.endingAt(
                    eventTime, policy.windowMillis(), policy.scope().among(history.getComplaints()));
            counts.add(new WindowCount(
                    policy.name(),
                    policy.windowMillis(),
                    window.size(),
                    window.tickets(),
                    active.contains(policy.name())));
        }
        return new HistorySnapshot(counts, highestLevel(history));
    }

    private static ComplaintLevel highestLevel(CustomerHistory history) {
        return history.getAlerts().stream()
                .map(ActiveAlert::getLevel)
                .max(ComplaintLevel::compareTo)
                .orElse(ComplaintLevel.NONE);
    }
}

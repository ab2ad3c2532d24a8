package dev.outcry.history;

import dev.outcry.avro.ComplaintLevel;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.state.ActiveAlert;
import dev.outcry.avro.state.Complaint;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the records that tell of repeat complainers. */
final class RepeatAlerts {

    private RepeatAlerts() {}

    static RepeatComplainer raised(String customer, ActiveAlert alert, ComplaintWindow window) {
        return record(customer, alert, RepeatChange.RAISED, window);
    }

    static RepeatComplainer cleared(String customer, ActiveAlert alert, ComplaintWindow drained) {
        return record(customer, alert, RepeatChange.CLEARED, drained);
    }

    private static RepeatComplainer record(
            String customer, ActiveAlert alert, RepeatChange change, ComplaintWindow window) {
        ComplaintLevel level = alert.getLevel();
        List<Complaint> complaints = window.complaints();
        return RepeatComplainer.newBuilder()
                .setAlertId(alert.getAlertId())
                .setCustomerId(customer)
                .setPolicy(alert.getPolicy())
                .setLevel(level)
                .setChange(change)
                .setWindowStart(Instant.ofEpochMilli(window.start()))
                .setWindowEnd(Instant.ofEpochMilli(window.end()))
                .setComplaints(window.size())
                .setTickets(window.tickets())
                .setTicketIds(window.ticketIds())
                .setScenarios(window.scenarios())
                .setMeanSentiment(window.meanSentiment())
                .setFirstComplaintAt(complaints.isEmpty() ? null : at(complaints.get(0)))
                .setLastComplaintAt(complaints.isEmpty() ? null : at(complaints.get(complaints.size() - 1)))
                .build();
    }

    private static @Nullable Instant at(Complaint complaint) {
        return Instant.ofEpochMilli(complaint.getAt());
    }
}

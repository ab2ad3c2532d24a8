package dev.outcry.app.audit;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.CrisisChange;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.EscalationStatus;
import dev.outcry.avro.RepeatChange;
import dev.outcry.avro.RepeatComplainer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether every alert was given once: one open escalation for a matter, one RAISED and one CLEARED, one OPENED. */
final class AlertAudit {

    private static final String SEPARATOR = "\u001f";

    private record Last(String escalationId, int occurrences, Instant updatedAt, EscalationStatus status) {

        static Last of(Escalation escalation) {
            return new Last(
                    escalation.getEscalationId(),
                    escalation.getOccurrences(),
                    escalation.getUpdatedAt(),
                    escalation.getStatus());
        }
    }

    private final AuditScope scope;
    private final boolean escalationsReachBack;
    private final boolean alertsReachBack;
    private final Map<String, Last> matters = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final OpenLine oneOpen;
    private final OpenLine occurrences;
    private final OpenLine repeat;
    private final OpenLine crises;

    /**
     * @param escalationsReachBack whether the first record of every escalation is there
     * @param alertsReachBack whether the first record of every repeat complainer and crisis is there
     */
    AlertAudit(AuditScope scope, boolean escalationsReachBack, boolean alertsReachBack) {
        this.scope = scope;
        this.escalationsReachBack = escalationsReachBack;
        this.alertsReachBack = alertsReachBack;
        this.oneOpen = line("a matter has one open escalation");
        this.occurrences = line("an escalation tells of each message once");
        this.repeat = line("a repeat complainer is raised once and cleared once");
        this.crises = line("a crisis is opened once and ended once");
    }

    private OpenLine line(String check) {
        return new OpenLine(check, scope.examples());
    }

    /** Takes a record in the order of its topic; true where it is the first of its escalation. */
    boolean escalation(Place place, String customer, Escalation escalation) {
        String matter = String.join(
                SEPARATOR, escalation.getKind().name(), escalation.getSource(), customer, escalation.getTicketId());
        Last last = matters.put(matter, Last.of(escalation));
        boolean first = opened.add(escalation.getEscalationId());
        if (scope.isErased(customer)) {
            return escalation.getOccurrences() == 1 && escalation.getStatus() == EscalationStatus.OPEN;
        }
        if (last != null && !last.escalationId().equals(escalation.getEscalationId())) {
            checkNext(place, last, escalation, first);
        }
        checkOccurrences(place, first ? null : last, escalation);
        return first;
    }

    private void checkNext(Place place, Last last, Escalation next, boolean first) {
        boolean closed = last.status() == EscalationStatus.RESOLVED;
        Instant quietUntil = last.updatedAt().plus(scope.coolDown());
        if (!first || !(closed || next.getOpenedAt().isAfter(quietUntil))) {
            oneOpen.breach(place + ": " + next.getEscalationId() + " on ticket " + next.getTicketId() + ", while "
                    + last.escalationId() + " was open");
        }
    }

    /** Each message raises the count by one; a record that changes the status only leaves it. */
    private void checkOccurrences(Place place, @Nullable Last last, Escalation escalation) {
        int before = last == null ? 0 : last.occurrences();
        int now = escalation.getOccurrences();
        boolean statusOnly = last != null && now == before && last.status() != escalation.getStatus();
        if (now != before + 1 && !statusOnly && (last != null || escalationsReachBack)) {
            occurrences.breach(
                    place + ": " + escalation.getEscalationId() + " goes from " + before + " occurrences to " + now);
        }
    }

    void repeatComplainer(Place place, RepeatComplainer alert) {
        if (scope.isErased(alert.getCustomerId())) {
            return;
        }
        boolean raised = alert.getChange() == RepeatChange.RAISED;
        if (!told.add(alert.getAlertId() + alert.getChange())) {
            repeat.breach(place + ": " + alert.getAlertId() + " is " + alert.getChange() + " again");
        } else if (!raised && alertsReachBack && !told.contains(alert.getAlertId() + RepeatChange.RAISED)) {
            repeat.breach(place + ": " + alert.getAlertId() + " is CLEARED and was never RAISED");
        }
    }

    void crisis(Place place, Crisis crisis) {
        if (crisis.getChange() == CrisisChange.UPDATED) {
            return;
        }
        if (!told.add(crisis.getCrisisId() + crisis.getChange())) {
            crises.breach(place + ": " + crisis.getCrisisId() + " is " + crisis.getChange() + " again");
        } else if (crisis.getChange() == CrisisChange.ENDED
                && alertsReachBack
                && !told.contains(crisis.getCrisisId() + CrisisChange.OPENED)) {
            crises.breach(place + ": " + crisis.getCrisisId() + " is ENDED and was never OPENED");
        }
    }

    List<AuditLine> lines() {
        return List.of(oneOpen.close(), occurrences.close(), repeat.close(), crises.close());
    }
}

package dev.outcry.app.audit;

import java.util.List;

/**
 * What an audit found.
 *
 * @param lines everything that has to hold
 * @param remarks what limits what they say: topics that are missing or begin late, records that are on their way
 */
public record AuditReport(List<AuditLine> lines, List<String> remarks) {

    public AuditReport {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** Whether all that could be checked holds. */
    public boolean holds() {
        return lines.stream().noneMatch(AuditLine::isOff);
    }
}

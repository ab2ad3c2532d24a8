package dev.outcry.app.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to hold, and whether it does.
 *
 * @param check what is counted
 * @param expected what it has to come to
 * @param actual what it comes to
 * @param off how many single things are wrong; where sums are equal by chance, this is still above 0
 * @param examples the first of them, with the places of their records
 * @param skipped why it could not be checked; null where it was
 */
public record AuditLine(
        String check,
        long expected,
        long actual,
        long off,
        List<String> examples,
        @Nullable String skipped) {

    public AuditLine {
        examples = List.copyOf(examples);
    }

    /** Whether it was checked and something is off. */
    public boolean isOff() {
        return skipped == null && (expected != actual || off > 0);
    }
}

package dev.outcry.app.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the audit while its records are read. */
final class OpenLine {

    private final String check;
    private final int mostExamples;
    private final List<String> examples = new ArrayList<>();
    private long expected;
    private long actual;
    private long off;
    private @Nullable String skipped;

    OpenLine(String check, int mostExamples) {
        this.check = check;
        this.mostExamples = mostExamples;
    }

    void expect(long more) {
        expected += more;
    }

    void count(long more) {
        actual += more;
    }

    /** One thing that is wrong; examples beyond the first few are counted only. */
    void off(String example) {
        off++;
        if (examples.size() < mostExamples) {
            examples.add(example);
        }
    }

    /** A count that should be the same, of something that an example can name. */
    void compare(long expectedHere, long actualHere, String what) {
        expect(expectedHere);
        count(actualHere);
        if (expectedHere != actualHere) {
            off(what + ": expected " + expectedHere + ", is " + actualHere);
        }
    }

    /** Something that must not be there: expected 0 times. */
    void breach(String example) {
        count(1);
        off(example);
    }

    void skip(String reason) {
        skipped = reason;
    }

    AuditLine close() {
        return new AuditLine(check, expected, actual, off, examples, skipped);
    }
}

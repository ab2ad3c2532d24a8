package dev.outcry.topology.intake;

import dev.outcry.topology.contract.DeadLetter.Reason;

/** A record that is no acceptable ticket event. It has no stack trace: a flood of bad records must stay cheap. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RefusedException(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}

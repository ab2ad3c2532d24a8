package dev.outcry.escalation;

import org.jspecify.annotations.Nullable;

/** A playbook that can't be used; the message names its file and the reason. */
public final class InvalidPlaybookException extends RuntimeException {

    InvalidPlaybookException(String file, String reason, @Nullable Throwable cause) {
        super(file + ": " + reason, cause);
    }
}

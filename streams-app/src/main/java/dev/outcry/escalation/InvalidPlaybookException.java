package dev.outcry.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Playbooks that can't be used; says everything that is wrong with them, each with its file and line. */
public final class InvalidPlaybookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    InvalidPlaybookException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    InvalidPlaybookException(String file, String reason, @Nullable Throwable cause) {
        super(file + ": " + reason, cause);
        this.mistakes = List.of(file + ": " + reason);
    }

    /** One text each, beginning with the file. */
    public List<String> mistakes() {
        return mistakes;
    }
}

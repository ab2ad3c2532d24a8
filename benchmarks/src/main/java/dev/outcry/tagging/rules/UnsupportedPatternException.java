package dev.outcry.tagging.rules;

import java.io.Serial;

/** A pattern says something that other matchers have no way to say. */
final class UnsupportedPatternException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnsupportedPatternException(String message) {
        super(message);
    }
}

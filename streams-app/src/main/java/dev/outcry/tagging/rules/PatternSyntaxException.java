package dev.outcry.tagging.rules;

/** A pattern that can't be read; the message says what is wrong and at which character. */
final class PatternSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    PatternSyntaxException(String message) {
        super(message);
    }
}

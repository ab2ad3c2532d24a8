package dev.outcry.app.lines;

/** A line is no ticket event; the message names the field and its value, never the customer's words. */
public final class BadLineException extends Exception {

    private static final long serialVersionUID = 1L;

    public BadLineException(String message) {
        super(message);
    }
}

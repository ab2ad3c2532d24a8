package dev.outcry.app.broker;

/** The cluster did not do what was asked; the message says what and why. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClusterException(String message, Throwable cause) {
        super(message, cause);
    }
}

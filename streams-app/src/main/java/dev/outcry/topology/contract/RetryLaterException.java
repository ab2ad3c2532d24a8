package dev.outcry.topology.contract;

/**
 * A record that can't be decided now, for a reason that passes by itself. It stops the stream thread before anything is
 * committed, so that the record is read again once the thread has been replaced. It never becomes a dead letter.
 */
public final class RetryLaterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetryLaterException(String message, Throwable cause) {
        super(message, cause);
    }
}

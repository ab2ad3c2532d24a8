package dev.outcry.app;

/** Records could not be published; the message says where, how many were, and why not more. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}

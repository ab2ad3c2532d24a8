package dev.outcry.bench.engine;

import java.io.Serial;

/** A matcher that can't be had on this machine; its message says why. */
public final class UnavailableException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

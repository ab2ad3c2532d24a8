package dev.outcry.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * The schema registry can't answer now: it is down, too slow, overloaded (429, 5xx) or refuses the credentials (401,
 * 403).
 *
 * <p>Says nothing about the record: a stream should stop and try again, and must not set the record aside as bad.
 */
public final class RegistryUnavailableException extends SerializationException {

    public RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

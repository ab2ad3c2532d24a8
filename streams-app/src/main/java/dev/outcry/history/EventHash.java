package dev.outcry.history;

import dev.outcry.identity.DerivedId;

/** By what a remembered event is found again when it is to be forgotten. */
public final class EventHash {

    private static final String SEPARATOR = "\u001f";

    private EventHash() {}

    /** A hash of 64 bits: event ids are unique within their source only. */
    public static long of(String source, String eventId) {
        return DerivedId.hash64(source + SEPARATOR + eventId);
    }
}

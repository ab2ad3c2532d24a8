package dev.outcry.topology.contract;

import org.jspecify.annotations.Nullable;

/**
 * An input record as it came, kept until the record's outcome is known: a dead letter holds the untouched bytes.
 *
 * @param origin where it stood
 * @param key its key's bytes
 * @param value its value's bytes
 * @param timestamp the broker's time, in milliseconds since the epoch
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares raw records; copies would cost for each event
public record RawRecord(Origin origin, byte @Nullable [] key, byte @Nullable [] value, long timestamp) {}

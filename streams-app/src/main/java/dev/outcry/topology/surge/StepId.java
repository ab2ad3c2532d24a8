package dev.outcry.topology.surge;

import dev.outcry.surge.SurgeKey;
import dev.outcry.surge.SurgeMemory.Due;

/** A cell and a time as the key of a store: the cell's id, {@code @}, and the milliseconds since the epoch. */
final class StepId {

    private static final char AT = '@';

    private StepId() {}

    static String of(SurgeKey key, long at) {
        return key.id() + AT + at;
    }

    /** The id of the cell. */
    static String keyOf(String id) {
        return id.substring(0, id.lastIndexOf(AT));
    }

    static Due due(String id) {
        return new Due(Long.parseLong(id.substring(id.lastIndexOf(AT) + 1)), SurgeKey.parse(keyOf(id)));
    }
}

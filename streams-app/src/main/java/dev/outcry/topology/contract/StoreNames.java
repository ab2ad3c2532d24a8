package dev.outcry.topology.contract;

/** Names of stores: {@code <stage>-<what>-by-<key>}. Their changelogs are named after them: a rename loses state. */
public final class StoreNames {

    /** The latest event time seen on each input partition. */
    public static final String INTAKE_HIGH_WATER_BY_PARTITION = "intake-high-water-by-partition";

    /** The broker's time of the first record with an event id. */
    public static final String INTAKE_SEEN_BY_EVENT_ID = "intake-seen-by-event-id";

    /** Events by input partition and {@link Outcome}; {@link Balance} reads it. */
    public static final String INTAKE_BALANCE_BY_PARTITION = "intake-balance-by-partition";

    private StoreNames() {}
}

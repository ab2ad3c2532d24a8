package dev.outcry.history;

/**
 * How far event time has got, in milliseconds since the epoch.
 *
 * @param mark the highest event time seen: by it alerts are raised and cleared
 * @param settled a mark that lags behind, up to which no straggler is expected any more: by it complaints are forgotten
 */
public record EventTime(long mark, long settled) {

    /** Event time without stragglers. */
    public static EventTime settledAt(long mark) {
        return new EventTime(mark, mark);
    }

    /** Further on by the time of an event that is being looked at. */
    EventTime reaching(long eventTime) {
        return eventTime <= mark ? this : new EventTime(eventTime, settled);
    }
}

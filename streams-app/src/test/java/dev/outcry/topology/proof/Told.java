package dev.outcry.topology.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What came of one step: for the event's customer in order, and for each of the others.
 *
 * @param own empty where no event counted
 * @param others by customer
 */
record Told(List<Object> own, SortedMap<String, List<Object>> others) {

    /** The records on either side that the other side doesn't have. */
    String differenceFrom(Told expected) {
        return "\n  told     " + all(expected) + "\n  expected " + expected.all(this);
    }

    private List<String> all(Told but) {
        List<String> unlike = new ArrayList<>(texts());
        if (!unlike.equals(but.texts()) && !List.copyOf(but.texts()).containsAll(unlike)) {
            unlike.removeAll(but.texts());
        }
        return unlike;
    }

    private List<String> texts() {
        List<String> all = new ArrayList<>();
        own.forEach(record -> all.add(String.valueOf(record)));
        others.forEach((customer, records) -> records.forEach(record -> all.add(customer + ": " + record)));
        return all;
    }
}

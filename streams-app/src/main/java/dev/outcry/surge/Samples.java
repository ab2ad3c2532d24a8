package dev.outcry.surge;

import dev.outcry.avro.state.SurgeSample;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first customers of a surge. Merging is associative and commutative: the order of arrival leaves no trace. */
final class Samples {

    private static final Comparator<SurgeSample> EARLIEST = Comparator.comparingLong(SurgeSample::getAt)
            .thenComparing(SurgeSample::getCustomerId)
            .thenComparing(SurgeSample::getTicketId);

    private Samples() {}

    /** The first of both, each customer with the first ticket. */
    static List<SurgeSample> merge(List<SurgeSample> one, List<SurgeSample> other, int limit) {
        Map<String, SurgeSample> first = new HashMap<>();
        one.forEach(sample -> first.merge(sample.getCustomerId(), sample, Samples::earlier));
        other.forEach(sample -> first.merge(sample.getCustomerId(), sample, Samples::earlier));
        return first.values().stream().sorted(EARLIEST).limit(limit).toList();
    }

    private static SurgeSample earlier(SurgeSample one, SurgeSample other) {
        return EARLIEST.compare(one, other) <= 0 ? one : other;
    }
}

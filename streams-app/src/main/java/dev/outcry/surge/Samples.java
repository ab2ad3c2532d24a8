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

    /** Merges one more into what {@link #merge} gave or this made; almost all come in the order of time. */
    static void add(List<SurgeSample> first, SurgeSample sample, int limit) {
        boolean latest = first.isEmpty() || EARLIEST.compare(first.get(first.size() - 1), sample) < 0;
        if (!latest) {
            List<SurgeSample> merged = merge(first, List.of(sample), limit);
            first.clear();
            first.addAll(merged);
        } else if (first.size() < limit && !isKnown(first, sample.getCustomerId())) {
            first.add(sample);
        }
    }

    private static boolean isKnown(List<SurgeSample> samples, String customer) {
        return samples.stream().anyMatch(sample -> sample.getCustomerId().equals(customer));
    }

    private static SurgeSample earlier(SurgeSample one, SurgeSample other) {
        return EARLIEST.compare(one, other) <= 0 ? one : other;
    }
}

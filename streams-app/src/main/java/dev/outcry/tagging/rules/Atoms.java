package dev.outcry.tagging.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the predicates that patterns use. */
final class Atoms {

    private final Map<Predicate, Integer> numbers = new HashMap<>();
    private final List<Predicate> predicates = new ArrayList<>();

    int number(Predicate predicate) {
        Integer known = numbers.get(predicate);
        if (known != null) {
            return known;
        }
        numbers.put(predicate, predicates.size());
        predicates.add(predicate);
        return predicates.size() - 1;
    }

    int size() {
        return predicates.size();
    }

    Predicate predicate(int atom) {
        return predicates.get(atom);
    }

    /** How many of ten thousand words satisfy it, roughly. */
    double frequency(int atom) {
        Predicate predicate = predicates.get(atom);
        double sum = predicate.kinds().stream().mapToDouble(Kinds::frequency).sum();
        sum += predicate.words().stream().mapToDouble(WordFrequency.ENGLISH::of).sum();
        return sum
                + predicate.prefixes().stream()
                        .mapToDouble(WordFrequency.ENGLISH::ofPrefix)
                        .sum();
    }
}

package dev.outcry.bench;

import dev.outcry.bench.engine.RuleEngine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How far two matchers find the same rules in the same messages.
 *
 * @param messages how many were looked at
 * @param both matches (a rule and a message) that both find
 * @param onlyFirst those that only the first finds
 * @param onlySecond those that only the second finds
 * @param differences each difference
 */
record Agreement(int messages, long both, long onlyFirst, long onlySecond, List<Difference> differences) {

    /** A rule that only one of them finds in a message. */
    record Difference(int message, int rule, boolean first) {}

    Agreement {
        differences = List.copyOf(differences);
    }

    static Agreement of(RuleEngine first, RuleEngine second, int messages) {
        long both = 0;
        List<Difference> differences = new ArrayList<>();
        for (int message = 0; message < messages; message++) {
            BitSet one = found(first, message);
            BitSet two = found(second, message);
            BitSet common = (BitSet) one.clone();
            common.and(two);
            both += common.cardinality();
            addDifferences(message, one, two, differences);
        }
        long onlyFirst = differences.stream().filter(Difference::first).count();
        return new Agreement(messages, both, onlyFirst, differences.size() - onlyFirst, differences);
    }

    private static BitSet found(RuleEngine engine, int message) {
        BitSet found = new BitSet();
        engine.match(message, found);
        return found;
    }

    private static void addDifferences(int message, BitSet one, BitSet two, List<Difference> differences) {
        BitSet either = (BitSet) one.clone();
        either.xor(two);
        either.stream().forEach(rule -> differences.add(new Difference(message, rule, one.get(rule))));
    }

    /** The share of rule and message pairs on which both say the same, from 0 to 1. */
    double share(int rules) {
        return 1 - differences.size() / ((double) rules * messages);
    }
}

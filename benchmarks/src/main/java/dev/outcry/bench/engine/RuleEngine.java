package dev.outcry.bench.engine;

import java.util.BitSet;

/** A matcher with all rules in it, over messages that were made ready for it beforehand. One thread at a time. */
public interface RuleEngine extends AutoCloseable {

    /** What the tables call it. */
    String name();

    /** Sets the numbers of the rules that the message has a match of. */
    void match(int message, BitSet found);

    @Override
    default void close() {}
}

package dev.outcry.topology.contract;

import org.apache.kafka.streams.kstream.Named;

/**
 * A stage's prefix, from which all its processors are named: {@code <stage>-<verb>-<object>}. Kafka Streams would
 * number processors otherwise, and a number moves whenever an operator is added before it.
 *
 * @param prefix the stage, such as {@code intake}
 */
public record StageName(String prefix) {

    /** A processor's name: {@code StageName("intake").processor("decode-events")} is {@code intake-decode-events}. */
    public String processor(String step) {
        return prefix + "-" + step;
    }

    /** The same as {@link #processor}, as the DSL takes it. */
    public Named named(String step) {
        return Named.as(processor(step));
    }
}

package dev.outcry.topology.contract;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A topic's name and both serdes, so that no stage can read or write it in another format.
 *
 * @param name the full name, prefix included
 * @param keySerde serde of the keys
 * @param valueSerde serde of the values
 */
public record Topic<K, V>(String name, Serde<K> keySerde, Serde<V> valueSerde) {

    /** How to read the topic, in a source named {@code processor}. */
    public Consumed<K, V> consumedAs(String processor) {
        return Consumed.with(keySerde, valueSerde).withName(processor);
    }

    /** How to write the topic, in a sink named {@code processor}. */
    public Produced<K, V> producedAs(String processor) {
        return Produced.with(keySerde, valueSerde).withName(processor);
    }
}

package dev.outcry.topology.contract;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;

/** Makes the configured serdes for records: ours by default, or any class that the configuration names. */
public interface AvroSerdes {

    /** A serde for a topic's keys. */
    <T extends SpecificRecord> Serde<T> forKeys(Class<T> type);

    /** A serde for a topic's values. */
    <T extends SpecificRecord> Serde<T> forValues(Class<T> type);
}

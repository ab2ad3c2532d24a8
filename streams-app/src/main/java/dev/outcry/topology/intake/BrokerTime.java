package dev.outcry.topology.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * A record's own timestamp, which is the broker's where the topic uses {@code LogAppendTime}. A record without one
 * takes its partition's time; Kafka Streams' default would stop the stream.
 */
final class BrokerTime implements TimestampExtractor {

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return record.timestamp() >= 0 ? record.timestamp() : Math.max(0, partitionTime);
    }
}

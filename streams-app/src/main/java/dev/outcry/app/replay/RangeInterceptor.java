package dev.outcry.app.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Hides what lies after the end of a replay: the live topic goes on while the past is run again. Kafka makes it by
 * name; the ends come as a key of the consumer's configuration.
 */
public final class RangeInterceptor implements ConsumerInterceptor<byte[], byte[]> {

    /** The key: {@code topic-partition=offset}, joined by commas. */
    static final String ENDS = "outcry.replay.ends";

    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /** The value of the key. */
    static String text(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .map(end -> end.getKey().topic() + "/" + end.getKey().partition() + "=" + end.getValue())
                .collect(Collectors.joining(","));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        for (String end : String.valueOf(configs.get(ENDS)).split(",", -1)) {
            int slash = end.lastIndexOf('/');
            int equals = end.lastIndexOf('=');
            var partition =
                    new TopicPartition(end.substring(0, slash), Integer.parseInt(end.substring(slash + 1, equals)));
            ends.put(partition, Long.parseLong(end.substring(equals + 1)));
        }
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> within = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            long end = ends.getOrDefault(partition, Long.MAX_VALUE);
            List<ConsumerRecord<byte[], byte[]>> kept = new ArrayList<>(records.records(partition));
            kept.removeIf(record -> record.offset() >= end);
            if (!kept.isEmpty()) {
                within.put(partition, kept);
            }
        }
        return new ConsumerRecords<>(within, records.nextOffsets());
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}

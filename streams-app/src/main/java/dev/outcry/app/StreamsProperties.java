package dev.outcry.app;

import dev.outcry.app.broker.TopicPlan;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.failure.FailureHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The configuration of Kafka Streams: our defaults, the user's keys over them, and over these what the pipeline
 * promises.
 */
final class StreamsProperties {

    /**
     * Only small stores have a cache. One that is full would empty theirs at each of their writes, because a write
     * makes room in its own store: so it is larger than what they can ever hold, some 1 MB a task.
     */
    private static final int CACHE_BYTES = 32 << 20;

    private StreamsProperties() {}

    static Properties of(OutcryConfig config, Cluster cluster, Path stateDir) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "outcry");
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, "2");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, "-1");
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, Integer.toString(CACHE_BYTES));
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbMemory.class.getName());
        // A record that its producer refuses as too large dooms the transaction, and the retry after it: what is
        // written
        // may be larger than what was read, by its headers.
        properties.put("producer.max.request.size", Integer.toString(TopicPlan.LARGEST_OUTPUT_BYTES));
        properties.put("topic.max.message.bytes", Integer.toString(TopicPlan.LARGEST_OUTPUT_BYTES));
        if (cluster.embedded()) {
            // After a kill nobody else could be meant by the old member, so that there is no use in waiting 45 s for
            // it.
            properties.put("main.consumer.session.timeout.ms", "6000");
            properties.put("main.consumer.heartbeat.interval.ms", "1500");
        }
        properties.putAll(config.kafka());
        properties.putAll(promised(config));
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
        return properties;
    }

    private static Map<String, Object> promised(OutcryConfig config) {
        Map<String, Object> promised = new HashMap<>(FailureHandlers.configs(
                new TopicNames(config.topics().prefix()).deadLetters(), FailureHandlers.DEFAULT_MOST_PER_MINUTE));
        promised.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        promised.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, "true");
        return promised;
    }
}

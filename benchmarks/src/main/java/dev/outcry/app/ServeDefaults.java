package dev.outcry.app;

import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.PipelineSettings;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What {@code serve} runs with, for measurements that must run with the same. Kafka's keys as system properties under
 * {@code streams.} come over it, to try other settings.
 */
public final class ServeDefaults {

    private static final String TRIAL = "streams.";

    private ServeDefaults() {}

    /** Kafka Streams' configuration. */
    public static Properties properties(OutcryConfig config, Cluster cluster, Path stateDir) {
        Properties properties = StreamsProperties.of(config, cluster, stateDir);
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(TRIAL))
                .forEach(key -> properties.put(key.substring(TRIAL.length()), System.getProperty(key)));
        return properties;
    }

    /** Settings of all stages. */
    public static PipelineSettings settings(OutcryConfig config, int partitions) {
        return new StageSettings(config).forPartitions(partitions);
    }
}

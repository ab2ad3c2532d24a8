package dev.outcry.app;

import dev.outcry.config.OutcryConfig;
import java.util.HashMap;
import java.util.Map;

/**
 * Which Kafka and which registry to talk to.
 *
 * @param bootstrapServers the brokers
 * @param registryUrl the registry, unless the serde's own configuration names one
 * @param embedded whether both live in this process
 */
public record Cluster(String bootstrapServers, String registryUrl, boolean embedded) {

    /** The configured cluster. */
    public static Cluster configured(OutcryConfig config) {
        return new Cluster(
                config.bootstrapServers().orElse(""),
                config.serdes().registryUrl().orElse(""),
                false);
    }

    /** Kafka's keys for a producer, consumer or admin client: those that bear no prefix, and those with this one. */
    public Map<String, Object> clientProperties(OutcryConfig config, String prefix) {
        Map<String, Object> properties = new HashMap<>();
        config.kafka().forEach((key, value) -> {
            if (isCommon(key)) {
                properties.put(key, value);
            }
        });
        config.kafka().forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                properties.put(key.substring(prefix.length()), value);
            }
        });
        properties.put("bootstrap.servers", bootstrapServers);
        return properties;
    }

    /** Connections and security are the same for every client; other keys may mean nothing to it. */
    private static boolean isCommon(String key) {
        return key.startsWith("security.") || key.startsWith("ssl.") || key.startsWith("sasl.");
    }
}

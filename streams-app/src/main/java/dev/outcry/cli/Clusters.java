package dev.outcry.cli;

import dev.outcry.app.Cluster;
import dev.outcry.app.broker.ClusterException;
import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** The cluster that a command needs to be named. */
final class Clusters {

    private static final String PATIENCE_MILLIS = "10000";
    private static final List<String> TIMEOUTS = List.of("request.timeout.ms", "default.api.timeout.ms");

    private Clusters() {}

    /**
     * The configured cluster.
     *
     * @throws ConfigurationException where no brokers are named
     * @throws ClusterException where none of them answers within ten seconds, or what Kafka's timeouts under
     *     {@code kafka.admin.} say
     */
    static Cluster brokersOf(OutcryConfig config) {
        if (config.bootstrapServers().isEmpty()) {
            throw new ConfigurationException(
                    "'kafka.bootstrap.servers' is missing: name the cluster with --bootstrap-servers HOST:PORT");
        }
        Cluster cluster = Cluster.configured(config);
        refuseUnreachable(config, cluster);
        return cluster;
    }

    /** Kafka's clients would wait for a minute and then speak of metadata. */
    private static void refuseUnreachable(OutcryConfig config, Cluster cluster) {
        Map<String, Object> properties = cluster.clientProperties(config, "admin.");
        if (TIMEOUTS.stream().noneMatch(properties::containsKey)) {
            TIMEOUTS.forEach(timeout -> properties.put(timeout, PATIENCE_MILLIS));
        }
        try (Admin admin = Admin.create(properties)) {
            admin.describeCluster().nodes().get();
        } catch (ExecutionException e) {
            throw new ClusterException("no broker answers at " + cluster.bootstrapServers() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("interrupted before " + cluster.bootstrapServers() + " answered", e);
        }
    }

    /** @throws ConfigurationException where no brokers or no registry are named */
    static Cluster withRegistry(OutcryConfig config) {
        if (config.serdes().registryUrl().isEmpty()) {
            throw new ConfigurationException(
                    "'serde.schema.registry.url' is missing: name the registry with --registry URL");
        }
        return brokersOf(config);
    }
}

package dev.outcry.cli;

import dev.outcry.app.Cluster;
import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;

/** The cluster that a command needs to be named. */
final class Clusters {

    private Clusters() {}

    /** @throws ConfigurationException where no brokers are named */
    static Cluster brokersOf(OutcryConfig config) {
        if (config.bootstrapServers().isEmpty()) {
            throw new ConfigurationException(
                    "'kafka.bootstrap.servers' is missing: name the cluster with --bootstrap-servers HOST:PORT");
        }
        return Cluster.configured(config);
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

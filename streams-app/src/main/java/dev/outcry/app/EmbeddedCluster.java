package dev.outcry.app;

import dev.outcry.app.broker.EmbeddedBroker;
import dev.outcry.app.registry.FileSchemaStore;
import dev.outcry.app.registry.RegistryEndpoint;
import java.nio.file.Path;

/** A broker and a registry in this process, on loopback, that keep everything in one directory. */
public final class EmbeddedCluster implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final RegistryEndpoint registry;

    private EmbeddedCluster(EmbeddedBroker broker, RegistryEndpoint registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /** Starts both. Ports of 0 take free ones. */
    public static EmbeddedCluster start(Path directory, int brokerPort, int registryPort) {
        EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), brokerPort);
        try {
            var catalog = new FileSchemaStore(directory.resolve("registry").resolve("schemas.json")).open();
            return new EmbeddedCluster(broker, RegistryEndpoint.start(catalog, registryPort));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    public Cluster cluster() {
        return new Cluster(broker.bootstrapServers(), registry.url(), true);
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}

package dev.outcry.app.broker;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a killed broker off the cluster's metadata before it is started again. Otherwise it comes back as the leader of
 * its partitions, coordinates the transactions that the kill cut off, and is then declared dead for a moment, since its
 * former self is. A transaction that was about to be committed loses its markers in that moment (KAFKA-20734, in
 * 4.3.1): its records, and all that follow, could never be read.
 */
final class UncleanRestart {

    private static final Logger LOG = LoggerFactory.getLogger(UncleanRestart.class);

    /** A broker leaves this file behind when it is stopped in order. */
    private static final String CLEAN_SHUTDOWN_FILE = ".kafka_cleanshutdown";

    private static final int PATIENCE_SECONDS = 60;

    private final BrokerSettings settings;

    UncleanRestart(BrokerSettings settings) {
        this.settings = settings;
    }

    /** Whether the directory was used by a broker that was not stopped in order. */
    boolean isDue() {
        return settings.isFormatted() && !Files.exists(settings.directory().resolve(CLEAN_SHUTDOWN_FILE));
    }

    /** Starts the controller alone, for as long as it takes to forget the broker. */
    void prepare() throws Exception {
        LOG.info("The broker in {} was not stopped in order", settings.directory());
        var server = new KafkaRaftServer(new KafkaConfig(controllerOnly(), false), Time.SYSTEM);
        server.startup();
        try {
            unregister();
        } finally {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private Map<String, String> controllerOnly() {
        Map<String, String> properties = new TreeMap<>(settings.properties());
        properties.put("process.roles", "controller");
        properties.put("listeners", BrokerSettings.CONTROLLER + "://" + settings.controllerAddress());
        properties.remove("advertised.listeners");
        return properties;
    }

    private void unregister() throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, settings.controllerAddress()))) {
            admin.unregisterBroker(BrokerSettings.NODE).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw e;
            }
        }
    }
}

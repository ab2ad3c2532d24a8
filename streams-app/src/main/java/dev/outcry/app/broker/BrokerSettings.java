package dev.outcry.app.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;

/**
 * Settings of a broker that shares a laptop with other programs: one replica of everything, few internal partitions,
 * small buffers.
 */
record BrokerSettings(Path directory, int brokerPort, int controllerPort) {

    static final String LOOPBACK = "127.0.0.1";
    static final String CONTROLLER = "CONTROLLER";
    static final int NODE = 1;

    String brokerAddress() {
        return LOOPBACK + ":" + brokerPort;
    }

    /** Whether a broker has run in the directory. */
    boolean isFormatted() {
        return Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME));
    }

    String controllerAddress() {
        return LOOPBACK + ":" + controllerPort;
    }

    Map<String, String> properties() {
        String controller = controllerAddress();
        Map<String, String> properties = new TreeMap<>(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                NODE + "@" + controller,
                "controller.listener.names",
                CONTROLLER,
                "listeners",
                "PLAINTEXT://" + brokerAddress() + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                "PLAINTEXT://" + brokerAddress(),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "log.dirs",
                directory.toString(),
                "auto.create.topics.enable",
                "false"));
        properties.putAll(oneReplica());
        properties.putAll(small());
        return properties;
    }

    private static Map<String, String> oneReplica() {
        return Map.of(
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    private static Map<String, String> small() {
        return Map.of(
                // Nobody else joins while the first member waits.
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "log.segment.bytes", "67108864",
                "log.index.size.max.bytes", "1048576",
                // The default of 128 MB would be half of a small heap.
                "log.cleaner.dedupe.buffer.size", "4194304",
                "offsets.load.buffer.size", "1048576",
                "transaction.state.log.load.buffer.size", "1048576",
                "transaction.state.log.segment.bytes", "16777216",
                "offsets.topic.segment.bytes", "16777216");
    }
}

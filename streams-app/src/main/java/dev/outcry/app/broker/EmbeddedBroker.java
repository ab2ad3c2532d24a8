package dev.outcry.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.EligibleLeaderReplicasVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (KRaft, one node) in this process, on loopback. Its directory keeps everything: started on it
 * again, the same topics and records are there. For laptops and small desks; it starts in about three seconds.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    /** A single replica gains nothing from eligible leader replicas. */
    private static final short NO_ELIGIBLE_LEADERS = 0;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker, and formats its directory where that is new.
     *
     * @param directory where it keeps its logs; made where it is missing
     * @param port the port on loopback; 0 takes a free one
     * @throws BrokerStartException says why it did not start: mostly a port or a directory that somebody else uses
     */
    public static EmbeddedBroker start(Path directory, int port) {
        int brokerPort = port == 0 ? freePort() : requireFree(port);
        var settings = new BrokerSettings(directory.toAbsolutePath(), brokerPort, freePort());
        try {
            var unclean = new UncleanRestart(settings);
            if (unclean.isDue()) {
                unclean.prepare();
            } else {
                format(settings);
            }
            var server = new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
            server.startup();
            LOG.info("Embedded broker on {}, data in {}", settings.brokerAddress(), directory);
            return new EmbeddedBroker(server, brokerPort);
        } catch (Exception e) {
            throw new BrokerStartException(
                    "the embedded broker did not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    public String bootstrapServers() {
        return BrokerSettings.LOOPBACK + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Stops it in order, so that the next start needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(BrokerSettings settings) throws Exception {
        if (settings.isFormatted()) {
            return;
        }
        Files.createDirectories(settings.directory());
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setMetadataLogDirectory(settings.directory().toString())
                .addDirectory(settings.directory().toString())
                .setFeatureLevel(EligibleLeaderReplicasVersion.FEATURE_NAME, NO_ELIGIBLE_LEADERS)
                .run();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    private static int requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new BrokerStartException("port " + port + " on loopback is in use: " + e.getMessage(), e);
        }
    }
}

package dev.outcry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.RecordLines;
import dev.outcry.app.TopicReader;
import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.EventType;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.TopicNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, killed in the middle of its work. */
class ServeKillIT {

    private static final int MORE = 200;
    private static final int EVERY = 50;
    private static final TopicNames NAMES = new TopicNames("support.");

    private final Path directory;
    private final OutcryConfig config;
    private final Cluster cluster;
    private final int brokerPort = freePort();
    private final int registryPort = freePort();
    private final List<ServeProcess> processes = new ArrayList<>();

    ServeKillIT(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        this.directory = directory;
        this.config = new ConfigSources(directory, Map.of()).load(null, List.of());
        this.cluster = new Cluster("127.0.0.1:" + brokerPort, "http://127.0.0.1:" + registryPort, false);
    }

    @AfterEach
    void stopAll() {
        processes.forEach(ServeProcess::kill);
    }

    @Test
    void shouldHaveEveryEventOnceWhenKilledWhilePublishingGoesOn() throws Exception {
        ServeProcess first = serve();
        first.awaitReady();
        var enough = new AtomicBoolean();
        var published = new AtomicInteger();
        var publishing = CompletableFuture.runAsync(() -> publishUntil(enough, published));
        awaitCount(MORE);
        first.kill();
        int beforeTheKill = published.get();

        serve();
        awaitCount(beforeTheKill + MORE);
        enough.set(true);
        publishing.get();
        publish("not an event".getBytes(StandardCharsets.UTF_8));

        int events = published.get();
        assertThat(awaitTagged(events)).hasSize(events).doesNotHaveDuplicates();
        int threats = (events + EVERY - 1) / EVERY;
        assertThat(awaitRecords(NAMES.legalEscalations(), threats))
                .hasSize(threats)
                .extracting(escalation -> ((Escalation) escalation).getEscalationId())
                .doesNotHaveDuplicates();
        assertThat(awaitRecords(NAMES.deadLetters(), 1)).hasSize(1);
    }

    private ServeProcess serve() throws IOException {
        var process = ServeProcess.start(
                directory.resolve("serve-" + processes.size() + ".log"),
                "--data-dir",
                directory.resolve("data").toString(),
                "--broker-port",
                Integer.toString(brokerPort),
                "--registry-port",
                Integer.toString(registryPort));
        processes.add(process);
        return process;
    }

    /** One after the other, each acknowledged before the next, over the time that the broker is down as well. */
    private void publishUntil(AtomicBoolean enough, AtomicInteger published) {
        try (var publisher = new EventPublisher(config, cluster)) {
            while (!enough.get()) {
                publisher.publish(event(published.get()));
                publisher.flush();
                published.incrementAndGet();
            }
        }
    }

    private void publish(byte[] bytes) {
        try (var publisher = new EventPublisher(config, cluster)) {
            publisher.publish(null, bytes);
            publisher.flush();
        }
    }

    private static TicketEvent event(int number) {
        return new TicketEvent(
                "event-" + number,
                "test",
                "ticket-" + number,
                "customer-" + number % 50,
                EventType.MESSAGE,
                Author.CUSTOMER,
                null,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number),
                Channel.EMAIL,
                null,
                number % EVERY == 0 ? "My solicitor will be in touch." : "Where is my parcel?",
                null,
                null,
                null,
                Map.of());
    }

    /** Until so many are tagged, while more are on their way. */
    private void awaitCount(int least) {
        var seen = new AtomicInteger();
        try (var reader = new TopicReader(config, cluster, List.of(NAMES.taggedTickets()), true)) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() ->
                            seen.addAndGet(reader.poll(Duration.ofMillis(200)).count()) >= least);
        }
    }

    private List<String> awaitTagged(int least) {
        return awaitRecords(NAMES.taggedTickets(), least).stream()
                .map(TaggedTicket.class::cast)
                .map(TaggedTicket::getEventId)
                .toList();
    }

    /** Values of all committed records once there are enough, and a little later, so that doubles would show. */
    private List<Object> awaitRecords(String topic, int least) {
        var decoder = new RecordLines(NAMES, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
        List<Object> values = new ArrayList<>();
        try (var reader = new TopicReader(config, cluster, List.of(topic), true)) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
                int before = values.size();
                reader.poll(Duration.ofSeconds(1)).forEach(record -> {
                    Object value = decoder.value(record);
                    values.add(value == null ? "raw" : value);
                });
                return values.size() >= least && values.size() == before;
            });
        }
        return values;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

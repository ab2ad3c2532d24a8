package dev.outcry.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.outcry.avro.RulePack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Registries that are down, slow, overloaded, locked or broken: told apart from bad records, and got over where
 * possible.
 */
class RegistryTroubleTest {

    private static final String DOWN = "http://127.0.0.1:1";

    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    /** One scripted answer. */
    private interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String credentials = exchange.getRequestHeaders().getFirst("Authorization");
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + credentials);
            Reply reply = replies.poll();
            (reply == null ? status(500) : reply).to(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void shouldAskAsConfluentsSerializerDoes() {
        replies.add(json(200, "{\"id\":7}"));
        replies.add(json(200, schemaJson()));
        RegistryAvroSerde<RulePack> serde = serde(Map.of());

        byte[] bytes = serde.serializer().serialize("rules", Records.aRulePack());
        serde.serializer().serialize("rules", Records.aRulePack());
        serde.deserializer().deserialize("rules", bytes);
        serde.deserializer().deserialize("rules", bytes);

        assertThat(bytes).startsWith(0, 0, 0, 0, 7);
        assertThat(requests)
                .as("one request for each question")
                .containsExactly(
                        "POST /subjects/rules-value/versions?normalize=false null",
                        "GET /schemas/ids/7?fetchMaxId=false&subject=rules-value null");
    }

    @Test
    void shouldWaitAndAskAgainWhenOverloaded() {
        replies.add(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            status(429).to(exchange);
        });
        replies.add(status(503));
        replies.add(json(200, "{\"id\":7}"));

        assertThat(write(Map.of())).startsWith(0, 0, 0, 0, 7);
        assertThat(requests).hasSize(3);
    }

    @Test
    void shouldGiveUpAfterTheRetries() {
        assertUnavailable(Map.of("max.retries", 2), "500", "after 3 attempts", "rules-value", "topic rules");
        assertThat(requests).hasSize(3);
    }

    @Test
    void shouldNotRetryRefusedCredentials() {
        replies.add(status(401));
        replies.add(status(403));

        assertUnavailable(Map.of(), "refuses the credentials (401)");
        assertUnavailable(Map.of(), "refuses the credentials (403)");
        assertThat(requests).hasSize(2);
    }

    @Test
    void shouldSayThatTheRegistryIsDown() {
        assertUnavailable(Map.of("schema.registry.url", DOWN), DOWN, "can't be reached");
    }

    @Test
    void shouldTurnToTheNextRegistryWhenOneIsDown() {
        replies.add(json(200, "{\"id\":7}"));

        assertThat(write(Map.of("schema.registry.url", DOWN + ", " + url(), "max.retries", 0)))
                .startsWith(0, 0, 0, 0, 7);
    }

    @Test
    void shouldNotWaitForEverForAnAnswer() {
        replies.add(exchange -> released());

        assertUnavailable(Map.of("http.read.timeout.ms", 200, "max.retries", 0), "rules-value");
    }

    @Test
    void shouldNotWaitForEverForTheRestOfAnAnswer() {
        replies.add(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            released();
        });

        assertUnavailable(Map.of("http.read.timeout.ms", 200, "max.retries", 0), "no whole answer within 200 ms");
    }

    @Test
    void shouldTakeACutConnectionAsTrouble() {
        replies.add(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });

        assertUnavailable(Map.of("max.retries", 0), "can't be reached");
    }

    @Test
    void shouldTakeAProxysPageAsTrouble() {
        replies.add(json(200, "<html>Sign in</html>"));
        replies.add(json(404, ""));
        replies.add(json(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}"));
        replies.add(json(302, "{}"));
        replies.add(json(200, "{}"));

        for (int i = 0; i < 4; i++) {
            assertUnavailable(Map.of(), "isn't understood");
        }
        assertUnavailable(Map.of(), "no id");
    }

    @Test
    void shouldTakeARefusalAsFinal() {
        replies.add(json(422, "{\"error_code\":42201,\"message\":\"Invalid schema\"}"));

        assertThatThrownBy(() -> write(Map.of()))
                .isExactlyInstanceOf(SerializationException.class)
                .hasMessageContaining("42201")
                .hasMessageContaining("Invalid schema");
        assertThat(requests).hasSize(1);
    }

    @Test
    void shouldSendCredentialsFromSettingsOrAddress() {
        replies.addAll(List.of(json(200, "{\"id\":7}"), json(200, "{\"id\":7}")));

        write(Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "ada:secret"));
        write(Map.of("schema.registry.url", url().replace("//", "//ada:secret@")));

        assertThat(requests).hasSize(2).allMatch(request -> request.endsWith(" Basic YWRhOnNlY3JldA=="));
    }

    @Test
    void shouldKeepPasswordsOutOfErrors() {
        assertThatThrownBy(() -> write(Map.of("schema.registry.url", url().replace("//", "//ada:secret@"))))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageNotContaining("secret");
    }

    private void assertUnavailable(Map<String, ?> settings, String... expected) {
        assertThatThrownBy(() -> write(settings))
                .isInstanceOf(RegistryUnavailableException.class)
                .message()
                .contains(expected);
    }

    private byte[] write(Map<String, ?> settings) {
        return serde(settings).serializer().serialize("rules", Records.aRulePack());
    }

    private RegistryAvroSerde<RulePack> serde(Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("schema.registry.url", url(), "retries.wait.ms", 1));
        all.putAll(settings);
        RegistryAvroSerde<RulePack> serde = new RegistryAvroSerde<>();
        serde.configure(all, false);
        return serde;
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void released() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String schemaJson() {
        return "{\"schema\":\"" + RulePack.getClassSchema().toString().replace("\"", "\\\"") + "\"}";
    }

    private static Reply status(int status) {
        return json(status, "{\"error_code\":" + status + ",\"message\":\"no\"}");
    }

    private static Reply json(int status, String content) {
        return exchange -> {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }
}

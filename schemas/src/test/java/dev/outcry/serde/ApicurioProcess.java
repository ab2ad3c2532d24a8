package dev.outcry.serde;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** A real registry in a process of its own, with compatibility BACKWARD. */
final class ApicurioProcess implements AutoCloseable {

    private final Process process;
    private final String url;
    private final HttpClient client = HttpClient.newHttpClient();

    private ApicurioProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts the registry that the build has unpacked, and waits until it answers. */
    static ApicurioProcess start() throws IOException {
        Path jar = Path.of(System.getProperty("apicurio.jar"));
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(jar.resolveSibling("registry.log").toFile())
                .start();
        ApicurioProcess registry = new ApicurioProcess(process, "http://127.0.0.1:" + port + "/apis/ccompat/v7");
        registry.enforceCompatibility();
        return registry;
    }

    // It takes this only once it is ready.
    private void enforceCompatibility() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/config"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"BACKWARD\"}"))
                .build();
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast("the registry has ended, see registry.log beside it", () -> !process.isAlive())
                .until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

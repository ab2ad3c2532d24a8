package dev.outcry.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** {@code outcry serve} in a process of its own, which can be killed as the kernel kills. */
final class ServeProcess {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private ServeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it, with this test's class path.
     *
     * @param log is overwritten with what it says
     */
    static ServeProcess start(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // It lives for seconds only.
                "-XX:TieredStopAtLevel=1",
                // RocksDB leaves its library there when it is killed.
                "-Djava.io.tmpdir=" + log.toAbsolutePath().getParent(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.outcry.cli.Outcry",
                "serve"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServeProcess(process, log);
    }

    /** Until it says itself that it works, which is after its topics are made and its state is restored. */
    void awaitReady() {
        Awaitility.await().atMost(LONGEST_START).until(() -> {
            String said = said();
            if (!process.isAlive()) {
                throw new IllegalStateException("serve has ended by itself: " + said);
            }
            return said.contains("ready; Ctrl-C or SIGTERM stops it");
        });
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has printed so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it, with SIGKILL where there is one, and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}

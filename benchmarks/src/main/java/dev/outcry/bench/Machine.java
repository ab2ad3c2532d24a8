package dev.outcry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;

/** What a number was measured on; without it a number means nothing. */
public final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");

    private Machine() {}

    /** One line: the date, the processor, the cores, what else was running, the Java. */
    public static String facts() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%s; %s, %d cores, load %s at the start; Java %s, heap up to %d MB",
                LocalDate.now(ZoneOffset.UTC),
                lines(CPU)
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch")),
                runtime.availableProcessors(),
                lines(LOAD)
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .findFirst()
                        .orElse("unknown"),
                Runtime.version(),
                runtime.maxMemory() >> 20);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}

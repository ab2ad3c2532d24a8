package dev.outcry.bench.pipeline;

import dev.outcry.bench.Machine;
import dev.outcry.bench.pipeline.Throughput.Figures;
import dev.outcry.bench.pipeline.Variant.Stage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** What the pipeline costs, against a bare pass-through, and each stage of it. */
public final class PipelineReport {

    private static final int EVENTS = Integer.getInteger("outcry.events", 1_200_000);
    private static final int ROUNDS = Integer.getInteger("outcry.rounds", 5);
    private static final Duration SLICE = Duration.ofSeconds(Integer.getInteger("outcry.seconds", 6));
    /** The first round doesn't count; it takes longer, since the compiler needs some 200,000 records. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("outcry.warm-up", 20));
    /** The load at which latency is measured, of what the whole pipeline can do. */
    private static final double LOAD = 0.3;

    private final PrintStream out;
    private final Bench bench;
    private final Map<Variant, List<Figures>> figures = new LinkedHashMap<>();
    private int runs;

    private PipelineReport(PrintStream out, Bench bench) {
        this.out = out;
        this.bench = bench;
    }

    /** Measures and prints; takes about fifteen minutes. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path directory = Files.createTempDirectory("outcry-pipeline");
        try (Bench bench = Bench.start(directory)) {
            new PipelineReport(System.out, bench).run();
        } finally {
            delete(directory);
        }
        System.exit(0); // the broker leaves threads behind
    }

    private void run() throws InterruptedException, ExecutionException {
        String facts = Machine.facts();
        bench.publish(EVENTS);
        Throughput warmUp = new Throughput(bench, WARM_UP);
        Throughput throughput = new Throughput(bench, SLICE);
        for (int round = 0; round <= ROUNDS; round++) {
            for (Variant variant : variants()) {
                Figures measured = (round == 0 ? warmUp : throughput).measure(variant, "bench-" + runs++);
                if (round > 0) {
                    figures.computeIfAbsent(variant, key -> new ArrayList<>()).add(measured);
                }
                System.err.printf(
                        Locale.ROOT,
                        "round %d, %s: %,.0f/s, %.1f us%n",
                        round,
                        variant.name(),
                        measured.perSecond(),
                        measured.cpuMicros());
            }
        }
        printThroughput(facts);
        printBytes();
        printLatency();
    }

    private static List<Variant> variants() {
        String only = System.getProperty("outcry.variants", "");
        List<Variant> all = new ArrayList<>(List.of(Variant.PASS_THROUGH, Variant.WHOLE));
        Variant lookedUp = Variant.without(Stage.TAGGING);
        all.add(lookedUp);
        for (Stage stage : List.of(Stage.HISTORY, Stage.ROUTING, Stage.STATS, Stage.GUIDANCE, Stage.SURGE)) {
            all.add(Variant.without(stage).lookedUp());
        }
        all.add(Variant.INTAKE_ALONE);
        return all.stream().filter(variant -> variant.name().contains(only)).toList();
    }

    private void printThroughput(String facts) {
        out.println("## Pipeline against a bare pass-through (" + facts + ")\n");
        out.printf(
                Locale.ROOT,
                "Broker in the process, one replica, 4 partitions, 2 stream threads, exactly_once_v2; %d rounds of %d s, medians.%n%n",
                ROUNDS,
                SLICE.toSeconds());
        out.println("| what | records a second | of the pass-through | processor time a record, µs |");
        out.println("|---|---:|---:|---:|");
        Variant base = figures.keySet().iterator().next();
        figures.forEach((variant, measured) -> out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %.1f |%n",
                variant.name(),
                median(measured, Figures::perSecond),
                ratio(measured, figures.getOrDefault(base, measured)),
                median(measured, Figures::cpuMicros)));
        out.println();
    }

    private void printBytes() {
        out.println("| bytes written to the broker for each event | outputs | changelogs | repartition |");
        out.println("|---|---:|---:|---:|");
        figures.forEach((variant, measured) -> out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f |%n",
                variant.name(),
                median(measured, one -> (double) one.bytes().outputs() / one.records()),
                median(measured, one -> (double) one.bytes().changelogs() / one.records()),
                median(measured, one -> (double) one.bytes().repartition() / one.records())));
        out.println();
    }

    private void printLatency() throws InterruptedException {
        List<Figures> whole = figures.get(Variant.WHOLE);
        if (whole == null || Boolean.getBoolean("outcry.no-latency")) {
            return;
        }
        double load = LOAD * median(whole, Figures::perSecond);
        Latency latency = new Latency(bench, Duration.ofSeconds(10), Duration.ofSeconds(30));
        out.printf(
                Locale.ROOT,
                "| milliseconds at %,.0f events a second | 50 %% | 90 %% | 99 %% | 99.9 %% | most |%n",
                load);
        out.println("|---|---:|---:|---:|---:|---:|");
        for (Variant variant : List.of(Variant.PASS_THROUGH, Variant.WHOLE)) {
            Histogram micros = latency.measure(variant, "latency-" + runs++, load);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
                    variant.name(),
                    micros.getValueAtPercentile(50) / 1e3,
                    micros.getValueAtPercentile(90) / 1e3,
                    micros.getValueAtPercentile(99) / 1e3,
                    micros.getValueAtPercentile(99.9) / 1e3,
                    micros.getMaxValue() / 1e3);
        }
        out.println();
    }

    private static double ratio(List<Figures> ones, List<Figures> others) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ones.size(); round++) {
            ratios.add(ones.get(round).perSecond() / others.get(round).perSecond());
        }
        return median(ratios, Double::doubleValue);
    }

    private static <T> double median(List<T> values, ToDoubleFunction<T> what) {
        double[] sorted = values.stream().mapToDouble(what).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package dev.outcry.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link TaggingBenchmark} with one thread and with two, and prints what each part costs. */
public final class ComponentsReport {

    private static final List<String> PARTS =
            List.of("tokenizer", "matcher", "sentiment", "language", "model", "rules", "tagger");
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final int FORKS = Integer.getInteger("outcry.forks", 3);
    private static final int WARM_UPS = Integer.getInteger("outcry.warmups", 8);
    private static final List<String> TEXTS =
            List.of(System.getProperty("outcry.texts", "average,corpus").split(","));

    private final PrintStream out;
    private final Map<String, Measurement> measurements = new HashMap<>();

    /** Messages a second, and bytes allocated for each. */
    private record Measurement(double rate, double error, double allocated, double cpuMicros) {

        /** As many as one core makes that has nothing else to do. */
        double perCore() {
            return 1e6 / cpuMicros;
        }
    }

    private ComponentsReport(PrintStream out) {
        this.out = out;
    }

    /** Measures and prints; takes some twenty minutes. */
    public static void main(String[] args) throws RunnerException {
        PrintStream out = System.out;
        ComponentsReport report = new ComponentsReport(out);
        String facts = Machine.facts();
        report.measure(1);
        report.measure(2);
        out.println("## Parts of the tagging (" + facts + ")");
        TEXTS.forEach(report::print);
    }

    private void measure(int threads) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(TaggingBenchmark.class.getName() + ".*")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(threads)
                .param("text", TEXTS.toArray(String[]::new))
                .forks(FORKS)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .jvmArgsAppend("-Xmx1g", "-XX:+UseParallelGC");
        Collection<RunResult> results = new Runner(options.build()).run();
        results.forEach(result -> measurements.put(key(result, threads), measurement(result)));
    }

    private static String key(RunResult result, int threads) {
        String name = result.getParams().getBenchmark();
        return key(result.getParams().getParam("text"), name.substring(name.lastIndexOf('.') + 1), threads);
    }

    private static String key(String text, String part, int threads) {
        return text + ' ' + part + ' ' + threads;
    }

    private static Measurement measurement(RunResult result) {
        Result<?> rate = result.getPrimaryResult();
        return new Measurement(
                rate.getScore(),
                rate.getScoreError(),
                secondary(result, ALLOCATION),
                secondary(result, CpuTimeProfiler.LABEL));
    }

    private static double secondary(RunResult result, String name) {
        for (String label : result.getSecondaryResults().keySet()) {
            if (label.endsWith(name)) {
                return result.getSecondaryResults().get(label).getScore();
            }
        }
        return Double.NaN;
    }

    private void print(String text) {
        Corpus corpus = Measured.corpus(text);
        out.printf(
                Locale.ROOT,
                "%nText `%s`: %d messages, %.0f characters and %.0f bytes on average.%n%n",
                text,
                corpus.messages().size(),
                corpus.meanChars(),
                corpus.meanBytes());
        out.println(
                "| part | messages per core-second | MB/s | messages/s, 1 thread | ± | messages/s, 2 threads | 2 threads : 1 "
                        + "| share of the tagger's time | bytes allocated a message |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        rows(text, corpus.meanBytes()).forEach(out::println);
    }

    private List<String> rows(String text, double bytes) {
        List<String> rows = new ArrayList<>();
        double whole = measured(text, "tagger", 1).perCore();
        for (String part : PARTS) {
            Measurement one = measured(text, part, 1);
            Measurement two = measured(text, part, 2);
            rows.add(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %.0f | %,.0f | %.0f %% | %,.0f | %.2f | %.0f %% | %.0f |",
                    part,
                    one.perCore(),
                    one.perCore() * bytes / 1e6,
                    one.rate(),
                    100 * one.error() / one.rate(),
                    two.rate(),
                    two.rate() / one.rate(),
                    100 * whole / one.perCore(),
                    one.allocated()));
        }
        return rows;
    }

    private Measurement measured(String text, String part, int threads) {
        return measurements.getOrDefault(
                key(text, part, threads), new Measurement(Double.NaN, 0, Double.NaN, Double.NaN));
    }
}

package dev.outcry.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.app.Cluster;
import dev.outcry.app.EmbeddedCluster;
import dev.outcry.app.Pipeline;
import dev.outcry.cli.demo.Audience;
import dev.outcry.cli.demo.Demo;
import dev.outcry.cli.demo.Demo.Script;
import dev.outcry.cli.demo.Summary;
import dev.outcry.cli.demo.SummaryText;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.TopicNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the whole pipeline on this machine. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a Kafka broker and a registry in this process and the pipeline on them, publishes sample"
                    + " conversations, and prints escalations as they appear, with the words that caused them.",
            "Needs nothing else and leaves nothing behind."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  outcry demo", "  outcry demo --exit-when-done --json | jq .escalations"})
final class DemoCommand implements Callable<Integer> {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /** Long enough to read along, short enough to wait for. */
    private static final Duration LENGTH = Duration.ofSeconds(6);

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(names = "--exit-when-done", description = "Print a summary and end once every sample is accounted for.")
    private boolean exitWhenDone;

    @Option(names = "--json", description = "The summary as one JSON object; nothing else on standard output.")
    private boolean json;

    @Option(
            names = "--samples",
            paramLabel = "FILE",
            description = "Conversations to publish instead of the samples; may be given again.")
    private @Nullable List<Path> samples;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        OutcryConfig config = options.load();
        List<Path> conversations = samples == null ? bundledSamples() : samples;
        for (Path file : conversations) {
            if (!Files.isReadable(file)) {
                throw new IOException(file + ": there is no such file; name one with --samples FILE");
            }
        }
        var stop = new CountDownLatch(1);
        var signal = StopSignal.install(stop::countDown);
        try (var directory = new TemporaryDirectory("outcry-demo")) {
            return run(config, conversations, directory.path(), stop);
        } finally {
            signal.release();
        }
    }

    private int run(OutcryConfig config, List<Path> conversations, Path directory, CountDownLatch stop)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        console.err().println("starting Kafka, a registry and the pipeline …");
        var embedded = config.embedded();
        try (var cluster = EmbeddedCluster.start(directory, embedded.brokerPort(), embedded.registryPort());
                var pipeline = Pipeline.start(
                        config,
                        cluster.cluster(),
                        directory.resolve("state"),
                        Taggers.live(config),
                        PipelineMetrics.NONE)) {
            if (!pipeline.awaitRunning(LONGEST_START)) {
                console.err().println("outcry: the pipeline did not start");
                return ExitCodes.FAILURE;
            }
            console.err().println("publishing the conversations of " + names(conversations) + " …");
            var script = new Script(conversations, json ? Duration.ZERO : LENGTH, exitWhenDone);
            var demo = new Demo(config, cluster.cluster(), stop);
            Summary summary = demo.run(pipeline, script, audience(config, cluster.cluster()));
            Balance balance = pipeline.balance();
            print(summary.json(
                    balance, Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0));
            return pipeline.stopped() || !balance.balanced() ? ExitCodes.FAILURE : ExitCodes.OK;
        }
    }

    private Audience audience(OutcryConfig config, Cluster cluster) {
        var names = new TopicNames(config.topics().prefix());
        return new DemoScreen(console, names, cluster, !json, !exitWhenDone);
    }

    private void print(ObjectNode summary) {
        PrintStream out = console.lines();
        if (json) {
            out.println(summary);
        } else {
            new SummaryText(out).print(summary);
        }
    }

    /** Where the launcher lies, the samples lie too. */
    private static List<Path> bundledSamples() {
        Path folder = Path.of(System.getProperty("outcry.home", "."), "samples");
        return List.of(folder.resolve("conversations.jsonl"), folder.resolve("crisis.jsonl"));
    }

    private static String names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }
}

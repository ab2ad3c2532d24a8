package dev.outcry.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.app.Cluster;
import dev.outcry.app.Pipeline;
import dev.outcry.app.broker.EmbeddedBroker;
import dev.outcry.app.lines.BadLineException;
import dev.outcry.cli.demo.Demo;
import dev.outcry.cli.demo.EscalationText;
import dev.outcry.cli.demo.Summary;
import dev.outcry.cli.demo.SummaryText;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.PipelineMetrics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(names = "--exit-when-done", description = "Print a summary and end once every sample is accounted for.")
    private boolean exitWhenDone;

    @Option(names = "--json", description = "The summary as one JSON object; nothing else on standard output.")
    private boolean json;

    @Option(names = "--samples", paramLabel = "FILE", description = "Conversations to publish instead of the samples.")
    private @Nullable Path samples;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, BadLineException {
        OutcryConfig config = options.load();
        Path conversations = samples == null ? bundledSamples() : samples;
        if (!Files.isReadable(conversations)) {
            throw new IOException(conversations + ": there is no such file; name one with --samples FILE");
        }
        var stop = new CountDownLatch(1);
        var signal = StopSignal.install(stop::countDown);
        try (var directory = new TemporaryDirectory("outcry-demo")) {
            return run(config, conversations, directory.path(), stop);
        } finally {
            signal.release();
        }
    }

    private int run(OutcryConfig config, Path conversations, Path directory, CountDownLatch stop)
            throws IOException, InterruptedException, BadLineException {
        long start = System.nanoTime();
        console.err().println("starting Kafka, a registry and the pipeline …");
        try (var broker = EmbeddedBroker.start(
                directory.resolve("broker"), config.embedded().brokerPort())) {
            var cluster = new Cluster(broker.bootstrapServers(), "memory://demo-" + broker.port(), true);
            try (var pipeline = Pipeline.start(
                    config, cluster, directory.resolve("state"), Taggers.open(config), PipelineMetrics.NONE)) {
                if (!pipeline.awaitRunning(LONGEST_START)) {
                    console.err().println("outcry: the pipeline did not start");
                    return ExitCodes.FAILURE;
                }
                return show(new Demo(config, cluster), pipeline, conversations, stop, start);
            }
        }
    }

    private int show(Demo demo, Pipeline pipeline, Path conversations, CountDownLatch stop, long start)
            throws IOException, InterruptedException, BadLineException {
        long published = demo.publish(conversations, stop);
        console.err().println("published " + published + " events");
        PrintStream out = console.lines();
        var text = new EscalationText(console.outIsTerminal());
        Summary summary = demo.follow(pipeline, exitWhenDone, stop, escalation -> {
            if (!json) {
                out.println(text.of(escalation));
            }
        });
        print(Demo.json(summary, Duration.ofNanos(System.nanoTime() - start)), out);
        return pipeline.stopped() || !pipeline.balance().balanced() ? ExitCodes.FAILURE : ExitCodes.OK;
    }

    private void print(ObjectNode summary, PrintStream out) {
        if (json) {
            out.println(summary);
        } else {
            new SummaryText(out).print(summary);
        }
    }

    /** Where the launcher lies, the samples lie too. */
    private static Path bundledSamples() {
        return Path.of(System.getProperty("outcry.home", "."), "samples", "conversations.jsonl");
    }
}

package dev.outcry.cli;

import dev.outcry.app.Cluster;
import dev.outcry.app.EmbeddedCluster;
import dev.outcry.app.Pipeline;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.PipelineMetrics;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the pipeline until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the pipeline until SIGTERM or Ctrl-C.",
            "With --bootstrap-servers on that cluster; without on a broker and a registry of its own, on loopback,"
                    + " which keep everything in the data directory."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  outcry serve --data-dir data --broker-port 9092 --registry-port 8081",
            "  outcry serve --bootstrap-servers kafka:9092 --registry http://registry:8081"
        })
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where broker, registry and state are kept.")
    private @Nullable Path dataDir;

    @Option(names = "--broker-port", paramLabel = "PORT", description = "Port of the embedded broker on loopback.")
    private @Nullable Integer brokerPort;

    @Option(names = "--registry-port", paramLabel = "PORT", description = "Port of the embedded registry on loopback.")
    private @Nullable Integer registryPort;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        OutcryConfig config = options.with("broker.data-dir", dataDir, "--data-dir")
                .with("broker.port", brokerPort, "--broker-port")
                .with("registry.port", registryPort, "--registry-port")
                .load();
        var stop = new CountDownLatch(1);
        var signal = StopSignal.install(stop::countDown);
        try {
            return config.bootstrapServers().isPresent()
                    ? run(config, Clusters.withRegistry(config), stop)
                    : runEmbedded(config, stop);
        } finally {
            signal.release();
        }
    }

    private int runEmbedded(OutcryConfig config, CountDownLatch stop) throws InterruptedException {
        var embedded = config.embedded();
        try (var cluster = EmbeddedCluster.start(embedded.dataDir(), embedded.brokerPort(), embedded.registryPort())) {
            console.err()
                    .println("broker " + cluster.cluster().bootstrapServers() + ", registry "
                            + cluster.cluster().registryUrl());
            return run(config, cluster.cluster(), stop);
        }
    }

    private int run(OutcryConfig config, Cluster cluster, CountDownLatch stop) throws InterruptedException {
        var state = config.embedded().dataDir().resolve("state");
        try (var pipeline = Pipeline.start(config, cluster, state, Taggers.live(config), PipelineMetrics.NONE)) {
            boolean told = false;
            while (!stop.await(500, TimeUnit.MILLISECONDS)) {
                if (pipeline.stopped()) {
                    return ExitCodes.FAILURE;
                }
                told = told || tellReady(pipeline);
            }
            return ExitCodes.OK;
        }
    }

    /** Once, when partitions are assigned and state is restored: from here on events are worked on. */
    private boolean tellReady(Pipeline pipeline) {
        if (pipeline.isRunning()) {
            console.err().println("ready; Ctrl-C or SIGTERM stops it");
            return true;
        }
        return false;
    }
}

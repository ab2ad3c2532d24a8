package dev.outcry.cli;

import dev.outcry.app.Cluster;
import dev.outcry.app.RulesDesk;
import dev.outcry.app.replay.Replay;
import dev.outcry.app.replay.ReplayRange;
import dev.outcry.app.replay.ReplayRemains;
import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.tagging.Tagger;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.topology.contract.Balance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs history again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the live ticket events of a time range through the whole pipeline again, in order, under an application id"
                    + " and into topics of its own, and ends when all is through. The live topics are only read; what is"
                    + " published meanwhile is not.",
            "Times are those at which the broker stored the events, as in Kafka's own tools; not when things happened.",
            "What the customers went through before --from is unknown to the run: begin 30 days early to compare histories."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  outcry replay --rules packs/ --into trial. --bootstrap-servers localhost:9092 --registry http://localhost:8081",
            "  outcry diff support. trial. --bootstrap-servers localhost:9092 --registry http://localhost:8081",
            "  outcry replay --clean --into trial. --bootstrap-servers localhost:9092 --registry http://localhost:8081"
        })
final class ReplayCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "The first, such as 2026-05-01T00:00:00Z; all by default.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "Until, exclusive; by default all that is there now.")
    private @Nullable Instant to;

    @Option(
            names = {"--rules", "--packs"},
            paramLabel = "DIR",
            description =
                    "Rule packs to lay over those in force, which are the configured ones with what was published.")
    private @Nullable Path rules;

    @Option(names = "--into", paramLabel = "PREFIX", description = "Prefix of the topics that are written; replay.")
    private String into = "replay.";

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            description = "Application id of the run; outcry- and the prefix without its last dot by default.")
    private @Nullable String applicationId;

    @Option(names = "--clean", description = "Remove the topics, offsets and state of a replay instead.")
    private boolean clean;

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new ConfigurationException("--from must be before --to");
        }
        OutcryConfig config = options.load();
        Cluster cluster = Clusters.withRegistry(config);
        try (var replay = new Replay(config, cluster, into, id())) {
            return clean ? clean(config, cluster) : replay(config, cluster, replay);
        }
    }

    private String id() {
        return applicationId != null ? applicationId : "outcry-" + into.replaceAll("\\.$", "");
    }

    private int clean(OutcryConfig config, Cluster cluster) throws InterruptedException {
        try (Admin admin = Admin.create(cluster.clientProperties(config, "admin."))) {
            new ReplayRemains(admin, into, id())
                    .delete()
                    .forEach(topic -> console.lines().println("deleted " + topic));
            return ExitCodes.OK;
        }
    }

    private int replay(OutcryConfig config, Cluster cluster, Replay replay) throws IOException, InterruptedException {
        RulePacks inForce = new RulesDesk(config, cluster, Taggers.packs(config))
                .read()
                .overlay()
                .inForce();
        Optional<RulePacks> packs = new PackChange(console).over(inForce, rules);
        if (packs.isEmpty()) {
            return ExitCodes.BAD_INPUT;
        }
        Tagger tagger = Taggers.of(packs.get(), Taggers.model(config));
        ReplayRange range = replay.range(Optional.ofNullable(from), Optional.ofNullable(to));
        console.err().println(range.size() + " records by rules " + tagger.version() + " into " + into);
        var stop = new CountDownLatch(1);
        var signal = StopSignal.install(stop::countDown);
        try (var state = new TemporaryDirectory("outcry-replay");
                var bar = new ProgressBar(console, range.size(), "records")) {
            return report(replay.run(range, state.path(), tagger, stop, done -> bar.at(done, done)));
        } finally {
            signal.release();
        }
    }

    private int report(Optional<Balance> balance) {
        if (balance.isEmpty()) {
            console.err().println("outcry: stopped before its end; remove what it wrote with --clean");
            return ExitCodes.FAILURE;
        }
        Balance counted = balance.get();
        console.lines()
                .println("replayed " + counted.received() + " = " + counted.tagged() + " tagged + "
                        + counted.deadLettered() + " dead-lettered + " + counted.duplicates() + " duplicates");
        return counted.balanced() ? ExitCodes.OK : ExitCodes.FAILURE;
    }
}

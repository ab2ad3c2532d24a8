package dev.outcry.cli;

import dev.outcry.app.RulesDesk;
import dev.outcry.avro.RulePack;
import dev.outcry.tagging.rules.PackCheck;
import dev.outcry.tagging.rules.RulePackException;
import dev.outcry.tagging.rules.RulePacks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes rule packs to the running pipeline. */
@Command(
        name = "push",
        mixinStandardHelpOptions = true,
        description = {
            "Checks rule packs against those in force, examples included, publishes them on the rules topic, and waits"
                    + " until an instance says whether they took effect. Mistakes are printed, and nothing is published.",
            "A pack's name is its file's, without .yaml."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry rules push legal.yaml --bootstrap-servers localhost:9092 --registry http://localhost:8081")
final class RulesPushCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Packs to publish.")
    private List<Path> files = List.of();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long to wait for an instance; 30.")
    private int timeout = 30;

    RulesPushCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        var config = options.load();
        var desk = new RulesDesk(config, Clusters.withRegistry(config), Taggers.packs(config));
        var packFiles = new PackFiles(files);
        var state = desk.read();
        Map<String, String> texts = packFiles.texts();
        try {
            RulePacks checked = PackCheck.changed(state.overlay().inForce(), new TreeMap<>(texts));
            Map<String, Optional<RulePack>> packs = new TreeMap<>();
            texts.forEach((name, text) -> packs.put(name, Optional.of(pack(name, text, checked, state))));
            return new PushResult(console).print(packs.keySet(), desk.publish(packs, Duration.ofSeconds(timeout)));
        } catch (RulePackException e) {
            e.problems().forEach(problem -> console.err().println(packFiles.shown(problem)));
            console.err().println("nothing was published");
            return ExitCodes.BAD_INPUT;
        }
    }

    private static RulePack pack(String name, String text, RulePacks checked, RulesDesk.State state) {
        String before = state.publishedText(name);
        return new RulePack(
                name,
                checked.versionOf(name).orElse(""),
                text,
                System.getProperty("user.name"),
                Clock.systemUTC().instant(),
                before == null
                        ? null
                        : state.overlay().inForce().versionOf(name).orElse(null),
                before);
    }
}

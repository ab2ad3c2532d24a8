package dev.outcry.cli;

import dev.outcry.app.RulesDesk;
import dev.outcry.avro.RulePack;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a pack back to what was in force before it. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a published pack back to the version before it, or to the program's own where there was none.",
            "One step is kept: a second rollback brings back what the first one took away."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry rules rollback legal --bootstrap-servers localhost:9092 --registry http://localhost:8081")
final class RulesRollbackCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "NAME", description = "The pack's name.")
    private String name = "";

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long to wait for an instance; 30.")
    private int timeout = 30;

    @Option(names = "--to-bundled", description = "Back to the program's own pack, whatever came between.")
    private boolean toBundled;

    RulesRollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        var config = options.load();
        var desk = new RulesDesk(config, Clusters.withRegistry(config), Taggers.packs(config));
        RulePack current = desk.read().records().get(name);
        if (current == null) {
            console.err().println("outcry: no pack '" + name + "' is published; the program's own is in force");
            return ExitCodes.BAD_INPUT;
        }
        Map<String, Optional<RulePack>> change = Map.of(name, Optional.ofNullable(before(current)));
        return new PushResult(console).print(change.keySet(), desk.publish(change, Duration.ofSeconds(timeout)));
    }

    private @Nullable RulePack before(RulePack current) {
        String text = current.getPreviousText();
        String version = current.getPreviousVersion();
        if (toBundled || text == null) {
            return null;
        }
        return new RulePack(
                name,
                version == null ? "" : version,
                text,
                System.getProperty("user.name"),
                Clock.systemUTC().instant(),
                current.getVersion(),
                current.getText());
    }
}

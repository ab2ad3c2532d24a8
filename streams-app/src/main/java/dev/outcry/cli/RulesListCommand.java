package dev.outcry.cli;

import dev.outcry.app.RulesDesk;
import dev.outcry.tagging.rules.RulePacks;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the packs in force. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the rule packs in force, with their versions and where they come from.",
            "With a cluster those of its rules topic are laid over the program's own; without one only these are listed."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry rules list --bootstrap-servers localhost:9092 --registry http://localhost:8081")
final class RulesListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    RulesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var config = options.load();
        RulePacks base = Taggers.packs(config);
        String own = config.tagging().packs().map(Object::toString).orElse("bundled");
        if (config.bootstrapServers().isEmpty()) {
            print(base, Set.of(), own);
            return ExitCodes.OK;
        }
        var state = new RulesDesk(config, Clusters.withRegistry(config), base).read();
        print(state.overlay().inForce(), state.overlay().published(), own);
        state.refused()
                .forEach(verdict -> verdict.problems()
                        .forEach(problem -> console.err().println("refused " + verdict.pack() + ": " + problem)));
        return ExitCodes.OK;
    }

    private void print(RulePacks packs, Set<String> published, String own) {
        PrintStream out = console.lines();
        out.printf(Locale.ROOT, "%-28s %-14s %s%n", "pack", "version", "from");
        for (String name : packs.names()) {
            String from = published.contains(name) ? "topic" : own;
            out.printf(
                    Locale.ROOT, "%-28s %-14s %s%n", name, packs.versionOf(name).orElse(""), from);
        }
        out.println("rules " + packs.version());
    }
}

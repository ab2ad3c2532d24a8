package dev.outcry.cli;

import dev.outcry.tagging.rules.RulePackException;
import dev.outcry.tagging.rules.RulePacks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compiles rule packs and says what is wrong with them. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Compiles rule packs and prints each mistake with file, line, reason and the nearest known word.",
            "A directory with a classes.yaml stands for all packs; files, and a directory without one, are laid over"
                    + " the packs in force. Without arguments the packs in force are checked."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  outcry rules check legal.yaml", "  outcry rules check packs/"})
final class RulesCheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "DIR|FILE", arity = "0..*", description = "Packs to check.")
    private List<Path> paths = List.of();

    RulesCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new PackFiles(paths);
        try {
            RulePacks inForce = Taggers.packs(options.load());
            RulePacks packs = inForce.with(files.over(inForce));
            console.lines()
                    .printf(
                            "%d packs, %d rules, version %s: no mistakes%n",
                            packs.names().size(), packs.ruleCount(), packs.version());
            return ExitCodes.OK;
        } catch (RulePackException e) {
            e.problems().forEach(problem -> console.lines().println(files.shown(problem)));
            console.err().println(e.problems().size() + " mistakes");
            return ExitCodes.BAD_INPUT;
        }
    }
}

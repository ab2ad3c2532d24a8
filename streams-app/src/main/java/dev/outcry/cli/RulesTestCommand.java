package dev.outcry.cli;

import dev.outcry.tagging.rules.RuleExamples;
import dev.outcry.tagging.rules.RulePackException;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the examples of all rules. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the examples that each rule carries: those that it must match, and those that it must not.",
            "Takes directories and files as check does."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry rules test packs/")
final class RulesTestCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "DIR|FILE", arity = "0..*", description = "Packs to test.")
    private List<Path> paths = List.of();

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var files = new PackFiles(paths);
        try {
            RulePacks inForce = Taggers.packs(options.load());
            var examples = new RuleExamples(inForce.with(files.over(inForce)));
            List<RuleProblem> broken = examples.check();
            broken.forEach(problem -> console.lines().println(files.shown(problem)));
            console.lines().printf("%d examples, %d do not hold%n", examples.count(), broken.size());
            return broken.isEmpty() ? ExitCodes.OK : ExitCodes.BAD_INPUT;
        } catch (RulePackException e) {
            e.problems().forEach(problem -> console.lines().println(files.shown(problem)));
            return ExitCodes.BAD_INPUT;
        }
    }
}

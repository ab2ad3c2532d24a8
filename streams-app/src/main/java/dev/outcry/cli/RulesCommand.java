package dev.outcry.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about rule packs. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Checks, tests, publishes and lists rule packs.",
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli injects the spec
    private RulesCommand() {}

    static CommandLine commandLine(Console console) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCheckCommand(console))
                .addSubcommand(new RulesTestCommand(console))
                .addSubcommand(new RulesPushCommand(console))
                .addSubcommand(new RulesListCommand(console))
                .addSubcommand(new RulesRollbackCommand(console));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: check, test, push, list or rollback");
    }
}

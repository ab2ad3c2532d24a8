package dev.outcry.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code outcry COMMAND}. */
@Command(
        name = "outcry",
        mixinStandardHelpOptions = true,
        version = "outcry 0.1.0",
        description = "Finds the customers who are about to sue, explode, ask for the boss or leave.")
public final class Outcry implements Runnable {

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli injects the spec
    private Outcry() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Outcry()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}

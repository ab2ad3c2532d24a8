package dev.outcry.cli;

import dev.outcry.config.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints a failure as one line, with the stack trace only under {@code --verbose}, and gives the exit code. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        command.getErr().println("outcry: " + message.lines().findFirst().orElse(message));
        if (Outcry.verbose(command)) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return failure instanceof ConfigurationException ? ExitCodes.USAGE : ExitCodes.FAILURE;
    }
}

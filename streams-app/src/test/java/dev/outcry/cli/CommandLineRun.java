package dev.outcry.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** One run of the command line with streams of its own. */
record CommandLineRun(int exitCode, String out, String err) {

    static CommandLineRun of(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        var console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintWriter(err, true),
                false,
                false);
        int exitCode = Outcry.commandLine(console).execute(arguments);
        return new CommandLineRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}

package dev.outcry.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command reads from and prints to, so that tests can stand in for the terminal.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: messages and progress
 * @param outIsTerminal whether results may be coloured
 * @param errIsTerminal whether progress may be drawn
 */
public record Console(InputStream in, OutputStream out, PrintWriter err, boolean outIsTerminal, boolean errIsTerminal) {

    /**
     * The process's own streams. Java 17 can't tell about each stream alone; the launcher can, and says so in two
     * system properties.
     */
    static Console ofProcess() {
        return new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("outcry.out.terminal"),
                Boolean.getBoolean("outcry.err.terminal"));
    }

    /** Standard output for text in UTF-8, a line at a time. */
    PrintStream lines() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}

package dev.outcry.cli;

import dev.outcry.app.EventPublisher;
import dev.outcry.app.lines.BadLineException;
import dev.outcry.app.lines.ByteLines;
import dev.outcry.app.lines.EventLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes ticket events from JSON Lines. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes ticket events to the ticket-events topic, in order, each under its customer's key.",
            "Reads one JSON object a line, with the fields of a ticket event. ticketId and occurredAt are needed; source"
                    + " is 'cli', type MESSAGE, author CUSTOMER and channel EMAIL where missing; a missing eventId is"
                    + " derived from the event, so that publishing a file again counts nothing twice.",
            "Rejected lines are reported with their numbers; the others are published, and the exit code is 1."
        },
        footerHeading = "%nExample:%n",
        footer =
                "  outcry publish --input events.jsonl --bootstrap-servers localhost:9092 --registry http://localhost:8081")
final class PublishCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(names = "--input", paramLabel = "FILE", required = true, description = "JSON Lines; - is standard input.")
    private @Nullable Path input;

    private long rejected;

    PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var config = options.load();
        try (InputStream in = Input.open(input, console);
                var publisher = new EventPublisher(config, Clusters.withRegistry(config))) {
            publishAll(in, publisher);
            publisher.flush();
            console.err().println("published " + publisher.acknowledged() + ", rejected " + rejected);
        }
        return rejected == 0 ? ExitCodes.OK : ExitCodes.BAD_INPUT;
    }

    private void publishAll(InputStream in, EventPublisher publisher) throws IOException {
        var lines = new ByteLines(in);
        var parser = new EventLines();
        long read = 0;
        try (var progress = new ProgressBar(console, size(), "events")) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                publish(parser, line, lines.number(), publisher);
                read += line.length + 1L;
                progress.at(read, lines.number());
            }
        }
    }

    private void publish(EventLines parser, byte[] line, long number, EventPublisher publisher) {
        try {
            publisher.publish(parser.parse(line).event());
        } catch (BadLineException e) {
            rejected++;
            console.err().println("line " + number + ": " + e.getMessage());
        }
    }

    private long size() throws IOException {
        return input == null || !Files.isRegularFile(input) ? 0 : Files.size(input);
    }
}

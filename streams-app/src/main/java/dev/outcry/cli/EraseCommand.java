package dev.outcry.cli;

import dev.outcry.app.RecordPublisher;
import dev.outcry.avro.Erasure;
import dev.outcry.config.ConfigurationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the running pipeline to forget. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Asks the pipeline to forget a customer, or one event of a customer, by a record on the erasures topic. It is"
                    + " forgotten in all state, alerts that rested on it are cleared, and the customer's published days are"
                    + " deleted with the customer.",
            "Records that topics hold stay until their retention is over; see docs/operations.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  outcry erase c-4711 --reason \"request 17 of 3 May\" --bootstrap-servers localhost:9092"
                    + " --registry http://localhost:8081",
            "  outcry erase c-4711 --event e-9 --source zendesk --reason \"sent by mistake\" …"
        })
final class EraseCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(
            paramLabel = "CUSTOMER",
            description = "The customer's id, or ticket:TICKET for events whose customer is unknown.")
    private String customer = "";

    @ArgGroup(exclusive = false)
    private @Nullable OneEvent event;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description =
                    "Why, for whoever asks later. It stays on the topic: nothing about the customer belongs in it.")
    private String reason = "";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Delete published days from this one on, such as 2024-01-31; by default the last 400.")
    private @Nullable LocalDate since;

    @Option(names = "--by", paramLabel = "NAME", description = "Who asks; by default the user's name.")
    private String by = System.getProperty("user.name", "");

    /** The event that is to be forgotten, where it is only one. */
    static final class OneEvent {

        @Option(names = "--event", paramLabel = "ID", required = true, description = "Forget this event only.")
        private String id = "";

        @Option(names = "--source", paramLabel = "NAME", required = true, description = "The event's source.")
        private String source = "";
    }

    EraseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (customer.isBlank()) {
            throw new ConfigurationException("CUSTOMER is empty");
        }
        var config = options.load();
        try (var publisher = RecordPublisher.ofErasures(config, Clusters.withRegistry(config))) {
            var at = publisher.publish(customer, erasure());
            console.lines().println("published to " + at.topic() + "/" + at.partition() + "@" + at.offset());
        }
        return ExitCodes.OK;
    }

    private Erasure erasure() {
        return new Erasure(
                customer,
                event == null ? null : event.id,
                event == null ? null : event.source,
                since,
                reason,
                by,
                Clock.systemUTC().instant());
    }
}

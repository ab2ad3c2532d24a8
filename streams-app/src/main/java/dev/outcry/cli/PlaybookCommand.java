package dev.outcry.cli;

import dev.outcry.app.TicketSituations;
import dev.outcry.app.broker.ClusterException;
import dev.outcry.avro.Playbook;
import dev.outcry.avro.PlaybookVariant;
import dev.outcry.avro.Scenario;
import dev.outcry.config.ConfigurationException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.escalation.InvalidPlaybookException;
import dev.outcry.escalation.PlaybookPage;
import dev.outcry.escalation.PlaybookWriter;
import dev.outcry.escalation.Playbooks;
import dev.outcry.escalation.Situation;
import dev.outcry.privacy.Masker;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a playbook, filled in as far as known. */
@Command(
        name = "playbook",
        mixinStandardHelpOptions = true,
        description = {
            "Prints what to do about a scenario, with a suggested reply filled in.",
            "With a ticket and a cluster, reads name, due time and variant from the ticket; flags go before that."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  outcry playbook LEGAL --customer \"Ms Doe\" --ticket T-17 --due 2026-11-25T16:00:00Z",
            "  outcry playbook LEGAL --ticket T-17 --bootstrap-servers localhost:9092 --registry http://localhost:8081",
            "  outcry playbook --check my-playbooks"
        })
final class PlaybookCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "One of the 31 scenarios, such as LEGAL.")
    private @Nullable Scenario scenario;

    @Option(names = "--ticket", paramLabel = "ID", description = "The ticket that the reply is for.")
    private @Nullable String ticket;

    @Option(names = "--customer", paramLabel = "NAME", description = "The customer's name.")
    private @Nullable String customer;

    @Option(names = "--due", paramLabel = "TIME", description = "By when, such as 2026-11-25T16:00:00Z.")
    private @Nullable String due;

    @Option(
            names = "--variant",
            paramLabel = "VARIANT",
            description =
                    "first_contact, repeat_complainer or social_channel; first_contact unless the ticket says more.")
    private @Nullable PlaybookVariant variant;

    @Option(names = "--list", description = "List the playbooks with owner and version instead.")
    private boolean list;

    @Option(names = "--check", paramLabel = "DIR", description = "Check a directory's playbooks instead.")
    private @Nullable Path directory;

    PlaybookCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (directory != null) {
            return check(directory);
        }
        OutcryConfig config = options.load();
        Playbooks playbooks = playbooks(config);
        if (list) {
            playbooks.all().forEach(this::printLine);
            return ExitCodes.OK;
        }
        if (scenario == null) {
            throw new ConfigurationException("a scenario is missing, such as LEGAL; --list names them all");
        }
        Playbook playbook = playbooks
                .of(scenario)
                .orElseThrow(() -> new ConfigurationException("there is no playbook for " + scenario));
        var writer = new PlaybookWriter(config.playbooks(), new Masker(config.privacy()));
        console.lines().print(PlaybookPage.text(writer.write(playbook, situation(config, playbook.getScenario()))));
        return ExitCodes.OK;
    }

    private static Playbooks playbooks(OutcryConfig config) {
        try {
            return config.playbooks().playbooks();
        } catch (InvalidPlaybookException e) {
            throw new ConfigurationException("'playbooks.directory': " + e.getMessage());
        }
    }

    private Integer check(Path files) {
        try {
            console.lines().println(Playbooks.load(files).size() + " playbooks: ok");
            return ExitCodes.OK;
        } catch (InvalidPlaybookException e) {
            e.mistakes().forEach(console.err()::println);
            return ExitCodes.BAD_INPUT;
        }
    }

    private void printLine(Playbook playbook) {
        console.lines().println(playbook.getScenario() + "\t" + playbook.getVersion() + "\t" + playbook.getOwner());
    }

    private Situation situation(OutcryConfig config, Scenario about) {
        Situation known = ticket != null && config.bootstrapServers().isPresent()
                ? read(config, ticket, about)
                : new Situation(null, ticket, null, PlaybookVariant.FIRST_CONTACT);
        return new Situation(
                customer == null ? known.customer() : customer,
                known.ticket(),
                due == null ? known.due() : time(due),
                Objects.requireNonNullElse(variant, known.variant()));
    }

    private static Situation read(OutcryConfig config, String ticket, Scenario about) {
        return new TicketSituations(config, Clusters.withRegistry(config))
                .of(ticket, about)
                .orElseThrow(() -> new ClusterException(
                        "there is no message of ticket " + ticket + " in the cluster",
                        new IllegalArgumentException(ticket)));
    }

    private static Instant time(String due) {
        try {
            return Instant.parse(due);
        } catch (DateTimeParseException e) {
            throw new ConfigurationException("--due must be a time such as 2026-11-25T16:00:00Z, is " + due);
        }
    }
}

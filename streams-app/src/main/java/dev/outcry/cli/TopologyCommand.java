package dev.outcry.cli;

import dev.outcry.app.Pipeline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the topology. */
@Command(
        name = "topology",
        mixinStandardHelpOptions = true,
        description = "Prints the Kafka Streams topology: processors, stores and topics by name. Needs no broker.",
        footerHeading = "%nExample:%n",
        footer = "  outcry topology --mermaid > topology.mmd")
final class TopologyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(names = "--mermaid", description = "As a Mermaid flowchart instead of Kafka's own description.")
    private boolean mermaid;

    TopologyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var config = options.load();
        var description = Pipeline.topology(config, Taggers.open(config)).describe();
        console.lines()
                .println(
                        mermaid
                                ? Mermaid.of(description)
                                : description.toString().strip());
        return ExitCodes.OK;
    }
}

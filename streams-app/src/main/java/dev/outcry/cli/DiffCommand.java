package dev.outcry.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.app.compare.RunDiff;
import dev.outcry.app.compare.Section;
import dev.outcry.config.ConfigurationException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how two runs differ. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares what two runs published under their prefixes: tagged tickets by event, escalations, repeat complainers"
                    + " and crises by their ids, aggregates by their keys, dead letters by their origin. The version of the"
                    + " rules by itself is no difference.",
            "The exit code is 0 where they are the same, and 1 where not."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry diff support. replay. --bootstrap-servers localhost:9092 --registry http://localhost:8081")
final class DiffCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(index = "0", paramLabel = "A", description = "Prefix of the first run.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "Prefix of the second run.")
    private String second = "";

    @Option(names = "--examples", paramLabel = "N", description = "How many are shown of each kind of difference; 5.")
    private int examples = 5;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (examples < 0) {
            throw new ConfigurationException("--examples is 0 or more, not " + examples);
        }
        var config = options.load();
        RunDiff diff = RunDiff.of(config, Clusters.withRegistry(config), first, second, examples);
        if (json) {
            console.lines().println(json(diff));
        } else {
            print(diff, console.lines());
        }
        return diff.isEqual() ? ExitCodes.OK : ExitCodes.BAD_INPUT;
    }

    private static void print(RunDiff diff, PrintStream out) {
        out.printf(Locale.ROOT, "%-24s %10s %10s %8s %8s %8s%n", "", "first", "second", "gained", "lost", "changed");
        for (Section section : diff.sections()) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %10d %10d %8d %8d %8d%n",
                    section.name(),
                    section.first(),
                    section.second(),
                    section.gained(),
                    section.lost(),
                    section.changed());
        }
        if (!diff.tags().isEmpty()) {
            out.printf(Locale.ROOT, "%n%-24s %8s %8s%n", "tags", "gained", "lost");
            diff.tags()
                    .forEach((scenario, counts) ->
                            out.printf(Locale.ROOT, "%-24s %8d %8d%n", scenario, counts[0], counts[1]));
        }
        for (Section section : diff.sections()) {
            examples(out, section.name() + " gained", section.gainedExamples());
            examples(out, section.name() + " lost", section.lostExamples());
            examples(out, section.name() + " changed", section.changedExamples());
        }
    }

    private static void examples(PrintStream out, String title, List<String> examples) {
        if (!examples.isEmpty()) {
            out.printf(Locale.ROOT, "%n%s%n", title);
            examples.forEach(example -> out.println("  " + example));
        }
    }

    private static ObjectNode json(RunDiff diff) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("equal", diff.isEqual());
        ObjectNode tags = json.putObject("tags");
        diff.tags()
                .forEach((scenario, counts) ->
                        tags.putObject(scenario).put("gained", counts[0]).put("lost", counts[1]));
        ObjectNode sections = json.putObject("sections");
        for (Section section : diff.sections()) {
            ObjectNode node = sections.putObject(section.name())
                    .put("first", section.first())
                    .put("second", section.second());
            put(node, "gained", section.gained(), section.gainedExamples());
            put(node, "lost", section.lost(), section.lostExamples());
            put(node, "changed", section.changed(), section.changedExamples());
        }
        return json;
    }

    private static void put(ObjectNode node, String kind, long count, List<String> examples) {
        ObjectNode counted = node.putObject(kind).put("count", count);
        examples.forEach(counted.putArray("examples")::add);
    }
}

package dev.outcry.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.app.Settling;
import dev.outcry.app.audit.Audit;
import dev.outcry.app.audit.AuditLine;
import dev.outcry.app.audit.AuditReport;
import dev.outcry.config.ConfigurationException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether everything that came in came out once, and whether totals add up. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Reads all topics of a pipeline to where they end now, committed records only, and checks that every event was"
                    + " tagged, set aside or a duplicate, none twice; that the pipeline's counters say the same; that"
                    + " scenario-stats and customer-stats add up to the tagged messages, day by day; and that no alert was"
                    + " given twice. Changes nothing.",
            "The exit code is 1 where something is off, with the place of the first records. What retention has deleted"
                    + " is not checked, and said."
        },
        footerHeading = "%nExample:%n",
        footer = "  outcry audit --wait 2m --bootstrap-servers localhost:9092 --registry http://localhost:8081")
final class AuditCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Wait so long at most until all that was published is worked on, such as 30s or 5m.")
    private @Nullable Duration wait;

    @Option(names = "--examples", paramLabel = "N", description = "How many are shown of each thing that is off; 5.")
    private int examples = 5;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (examples < 0) {
            throw new ConfigurationException("--examples is 0 or more, not " + examples);
        }
        var config = options.load();
        var cluster = Clusters.withRegistry(config);
        long lag;
        try (var settling = new Settling(config, cluster)) {
            lag = wait == null ? settling.lag() : settling.await(wait);
        }
        AuditReport report = new Audit(config, cluster, examples).run(lag);
        print(report);
        return report.holds() ? ExitCodes.OK : ExitCodes.BAD_INPUT;
    }

    private void print(AuditReport report) {
        PrintStream out = console.lines();
        if (json) {
            out.println(json(report));
            return;
        }
        report.remarks().forEach(remark -> out.println("note: " + remark));
        out.printf(Locale.ROOT, "%-54s %12s %12s%n", "check", "expected", "actual");
        report.lines().forEach(line -> print(out, line));
        out.println(report.holds() ? "All that could be checked holds." : "Something is off.");
    }

    private static void print(PrintStream out, AuditLine line) {
        out.printf(
                Locale.ROOT,
                "%-54s %12d %12d  %s%n",
                line.check(),
                line.expected(),
                line.actual(),
                line.skipped() != null ? "not checked: " + line.skipped() : line.isOff() ? "OFF" : "ok");
        if (line.isOff()) {
            line.examples().forEach(example -> out.println("    " + example));
            if (line.off() > line.examples().size()) {
                out.printf(
                        Locale.ROOT,
                        "    and %d more%n",
                        line.off() - line.examples().size());
            }
        }
    }

    private static ObjectNode json(AuditReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("holds", report.holds());
        report.remarks().forEach(json.putArray("remarks")::add);
        ArrayNode lines = json.putArray("checks");
        for (AuditLine line : report.lines()) {
            ObjectNode node = lines.addObject()
                    .put("check", line.check())
                    .put("expected", line.expected())
                    .put("actual", line.actual())
                    .put("holds", !line.isOff())
                    .put("off", line.off())
                    .put("skipped", line.skipped());
            line.examples().forEach(node.putArray("examples")::add);
        }
        return json;
    }
}

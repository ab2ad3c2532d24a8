package dev.outcry.cli;

import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.RecordLines;
import dev.outcry.app.TopicReader;
import dev.outcry.topology.contract.TopicNames;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the records of a topic as JSON Lines. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = {
            "Prints records of a topic, decoded, as JSON Lines, until Ctrl-C.",
            "Only committed records are shown. Dead letters show their headers, and bytes as text or Base64."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  outcry tail escalations.legal --from-beginning --bootstrap-servers localhost:9092 --registry http://localhost:8081",
            "  outcry tail dead-letters --max 10"
        })
final class TailCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Console console;

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "TOPIC", description = "The topic, with or without the prefix.")
    private String topic = "";

    @Option(names = "--from-beginning", description = "Begin with the oldest record instead of the next one.")
    private boolean fromBeginning;

    @Option(names = "--max", paramLabel = "N", description = "End after so many records.")
    private @Nullable Long max;

    TailCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var config = options.load();
        var cluster = Clusters.withRegistry(config);
        var names = new TopicNames(config.topics().prefix());
        var lines = new RecordLines(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
        String name = names.all().contains(names.prefix() + topic) ? names.prefix() + topic : topic;
        try (var reader = new TopicReader(config, cluster, List.of(name), fromBeginning)) {
            print(reader, lines);
        }
        return ExitCodes.OK;
    }

    private void print(TopicReader reader, RecordLines lines) {
        PrintStream out = console.lines();
        long left = max == null ? Long.MAX_VALUE : max;
        while (left > 0 && !out.checkError()) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(PAUSE)) {
                if (left-- > 0) {
                    out.println(lines.line(record));
                }
            }
        }
    }
}

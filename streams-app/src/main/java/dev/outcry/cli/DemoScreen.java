package dev.outcry.cli;

import dev.outcry.app.Cluster;
import dev.outcry.cli.demo.Audience;
import dev.outcry.cli.demo.LiveText;
import dev.outcry.topology.contract.TopicNames;
import java.io.PrintStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Shows a demonstration as it runs: results on standard output, and what to do next on standard error. */
final class DemoScreen implements Audience {

    private final Console console;
    private final TopicNames names;
    private final Cluster cluster;
    private final boolean live;
    private final boolean goesOn;
    private final PrintStream out;
    private final LiveText text;

    /**
     * A screen.
     *
     * @param live whether to print what comes out as it appears
     * @param goesOn whether the demonstration goes on when all is done
     */
    DemoScreen(Console console, TopicNames names, Cluster cluster, boolean live, boolean goesOn) {
        this.console = console;
        this.names = names;
        this.cluster = cluster;
        this.live = live;
        this.goesOn = goesOn;
        this.out = console.lines();
        this.text = new LiveText(console.outIsTerminal());
    }

    @Override
    public void onRecord(ConsumerRecord<byte[], byte[]> record, @Nullable Object value) {
        if (!live) {
            return;
        }
        if (record.topic().equals(names.deadLetters())) {
            out.println(text.deadLetter(record.headers(), record.timestamp()));
        } else {
            text.of(value).ifPresent(out::println);
        }
    }

    @Override
    public void onSettled() {
        if (goesOn) {
            String where =
                    " --bootstrap-servers " + cluster.bootstrapServers() + " --registry " + cluster.registryUrl();
            console.err()
                    .printf(
                            "%nAll conversations are processed, and the pipeline goes on. The broker is %s,%n"
                                    + "the registry %s. Try, in another terminal:%n%n"
                                    + "  outcry tail escalations.legal --from-beginning%s%n"
                                    + "  outcry tail tagged-tickets --from-beginning --max 5%s%n"
                                    + "  outcry topics%n%n"
                                    + "Ctrl-C ends the demonstration with a summary.%n",
                            cluster.bootstrapServers(), cluster.registryUrl(), where, where);
            console.err().flush();
        }
    }
}

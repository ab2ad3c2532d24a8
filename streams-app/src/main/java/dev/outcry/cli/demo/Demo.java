package dev.outcry.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.Drain;
import dev.outcry.app.EventPublisher;
import dev.outcry.app.Pipeline;
import dev.outcry.app.RecordLines;
import dev.outcry.app.TopicReader;
import dev.outcry.app.lines.BadLineException;
import dev.outcry.avro.Escalation;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.TopicNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Publishes samples to a running pipeline and follows what comes out. */
public final class Demo {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final OutcryConfig config;
    private final Cluster cluster;
    private final TopicNames names;
    private final RecordLines decoder;

    public Demo(OutcryConfig config, Cluster cluster) {
        this.config = config;
        this.cluster = cluster;
        this.names = new TopicNames(config.topics().prefix());
        this.decoder = new RecordLines(names, new ConfiguredSerdes(config.serdes(), cluster.registryUrl()));
    }

    /** Publishes all lines of the file; returns once the broker has them. */
    public long publish(Path samples, CountDownLatch stop) throws IOException, BadLineException {
        try (var publisher = new EventPublisher(config, cluster)) {
            return new SamplePublisher(publisher).publish(samples, () -> stop.getCount() > 0);
        }
    }

    /**
     * Follows the output.
     *
     * @param pipeline what makes it
     * @param untilDone whether to return once everything that was published is accounted for
     * @param onEscalation told of each new state of an escalation
     */
    public Summary follow(Pipeline pipeline, boolean untilDone, CountDownLatch stop, Consumer<Escalation> onEscalation)
            throws InterruptedException {
        var summary = new Summary(names, decoder);
        try (var reader = new TopicReader(config, cluster, names.all(), true);
                Admin admin = Admin.create(cluster.clientProperties(config, "admin."))) {
            var quiet = new Quiet(config.stats().flushInterval().multipliedBy(2).plusMillis(500));
            var drain = new Drain(admin, config.kafka().getOrDefault("application.id", "outcry"));
            while (stop.getCount() > 0 && !pipeline.stopped()) {
                int seen = take(reader, summary, onEscalation);
                boolean drained = untilDone && seen == 0 && drain.lag(inputs()) == 0;
                if (quiet.isOver(drained)) {
                    break;
                }
            }
        }
        return summary;
    }

    private int take(TopicReader reader, Summary summary, Consumer<Escalation> onEscalation) {
        int seen = 0;
        for (ConsumerRecord<byte[], byte[]> record : reader.poll(PAUSE)) {
            seen++;
            summary.add(record);
            if (decoder.value(record) instanceof Escalation escalation) {
                onEscalation.accept(escalation);
            }
        }
        return seen;
    }

    private List<TopicPartition> inputs() {
        return IntStream.range(0, config.topics().partitions())
                .mapToObj(partition -> new TopicPartition(names.ticketEvents(), partition))
                .toList();
    }

    /** A summary as JSON, with the time that it took. */
    public static ObjectNode json(Summary summary, Duration took) {
        return summary.json(took.toMillis() / 1000.0);
    }
}

package dev.outcry.app;

import dev.outcry.app.broker.ClusterException;
import dev.outcry.config.OutcryConfig;
import dev.outcry.topology.contract.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Whether a pipeline, wherever its instances run, has worked on all that was published. */
public final class Settling implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;

    private final OutcryConfig config;
    private final Admin admin;
    private final TopicNames names;

    public Settling(OutcryConfig config, Cluster cluster) {
        this.config = config;
        this.admin = Admin.create(cluster.clientProperties(config, "admin."));
        this.names = new TopicNames(config.topics().prefix());
    }

    /** The application id under which a pipeline of this configuration runs. */
    public static String groupOf(OutcryConfig config) {
        return config.kafka().getOrDefault("application.id", "outcry");
    }

    /** Records that were published and not yet committed as processed; 0 where there is no such topic. */
    public long lag() throws InterruptedException {
        List<TopicPartition> inputs = inputs();
        return inputs.isEmpty() ? 0 : new Drain(admin, groupOf(config)).lag(inputs);
    }

    /**
     * Waits until nothing is left to do, and what is gathered in memory has come out; gives what is left when the time
     * is over.
     */
    public long await(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        var quiet = new Quiet(config.stats().flushInterval().multipliedBy(2).plusMillis(500));
        long lag = lag();
        while (!quiet.isOver(lag == 0) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            lag = lag();
        }
        return lag;
    }

    private List<TopicPartition> inputs() throws InterruptedException {
        List<TopicPartition> inputs = new ArrayList<>(partitionsOf(names.ticketEvents()));
        inputs.addAll(partitionsOf(names.erasures()));
        return inputs;
    }

    private List<TopicPartition> partitionsOf(String name) throws InterruptedException {
        try {
            return admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw new ClusterException("topic " + name + " can't be described: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}

package dev.outcry.bench.scale;

import com.sun.management.OperatingSystemMXBean;
import dev.outcry.app.Cluster;
import dev.outcry.app.ConfiguredSerdes;
import dev.outcry.app.ServeDefaults;
import dev.outcry.avro.TicketEvent;
import dev.outcry.bench.Corpus;
import dev.outcry.bench.Machine;
import dev.outcry.bench.pipeline.LookedUpTagger;
import dev.outcry.config.ConfigSources;
import dev.outcry.config.OutcryConfig;
import dev.outcry.escalation.Playbooks;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.rules.RulePacks;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.topology.PipelineTopology;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.contract.Topics;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * What an event costs with ten thousand, a million and ten million customers in state. The whole topology runs on
 * RocksDB as {@code serve} configures it, in Kafka's test driver: no broker, and a commit after each event, so that no
 * cache of Kafka Streams hides what the stores cost. Tags are looked up.
 */
public final class ScaleReport {

    private static final int SAMPLED = 1_000;
    private static final int EVENTS = Integer.getInteger("outcry.events", 30_000);
    private static final int SLICES = 6;
    private static final int DRAINED_EVERY = 2_000;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Path directory;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, TicketEvent> input;
    private final CustomerEvents events;
    private final Random random = new Random(7);
    private final long start = Instant.now().toEpochMilli();
    private long clock = start;
    private long changelogBytes;

    private ScaleReport(Path directory) {
        this.directory = directory;
        OutcryConfig config = new ConfigSources(directory, Map.of()).load(null, List.of());
        Cluster nowhere = new Cluster("127.0.0.1:1", "memory://scale", false);
        Properties properties = ServeDefaults.properties(config, nowhere, directory);
        List<Message> messages = Corpus.read().average().messages();
        Topics topics = new Topics(
                new TopicNames(config.topics().prefix()), new ConfiguredSerdes(config.serdes(), nowhere.registryUrl()));
        var tagger = new LookedUpTagger(new RuleTagger(RulePacks.bundled()), messages);
        var topology = new PipelineTopology(
                        ServeDefaults.settings(config, 1), topics, tagger, Playbooks.bundled(), PipelineMetrics.NONE)
                .build(new StreamsConfig(properties));
        driver = new TopologyTestDriver(topology, properties, Instant.ofEpochMilli(start));
        input = driver.createInputTopic(
                topics.names().ticketEvents(),
                new StringSerializer(),
                topics.ticketEventValues().serializer());
        events = new CustomerEvents(messages);
    }

    /** Measures and prints; takes some fifteen minutes and 10 GB of disk. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("outcry-scale");
        try {
            new ScaleReport(directory).run(System.out, sizes());
        } finally {
            delete(directory);
        }
        System.exit(0); // RocksDB's threads stay
    }

    private static List<Integer> sizes() {
        return Arrays.stream(System.getProperty("outcry.customers", "10000,1000000,10000000")
                        .split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private void run(PrintStream out, List<Integer> sizes) throws IOException {
        String facts = Machine.facts();
        for (int round = 0; round < 2; round++) {
            for (int customer = 0; customer < SAMPLED; customer++) {
                pipe(customer);
            }
        }
        drain();
        CopiedState state = new CopiedState(driver, SAMPLED);
        int filled = SAMPLED;
        List<double[]> rows = new ArrayList<>();
        for (int size : sizes) {
            changelogBytes = 0;
            int before = filled;
            for (; filled < size; filled++) {
                state.add(filled);
                if (filled % DRAINED_EVERY == 0) {
                    pipe(random.nextInt(SAMPLED));
                    drain();
                }
            }
            pipe(0);
            drain();
            double changelog = (double) changelogBytes / (size - before);
            if (rows.isEmpty()) {
                measure(size); // the compiler's round
                measure(size);
            }
            double[] costs = measure(size);
            double disk = (double) size(directory) / size;
            rows.add(new double[] {size, costs[0], costs[1], disk, changelog});
            System.err.printf(Locale.ROOT, "%,d: %s%n", size, Arrays.toString(rows.get(rows.size() - 1)));
        }
        print(out, facts, rows);
        driver.close();
    }

    private void print(PrintStream out, String facts, List<double[]> rows) {
        out.println("## Customers in state (" + facts + ")\n");
        out.println("| customers | thread's time an event, µs | times the first | process's time, µs | times the first"
                + " | bytes on disk a customer | bytes of changelog a customer |");
        out.println("|---:|---:|---:|---:|---:|---:|---:|");
        double[] first = rows.get(0);
        for (double[] row : rows) {
            out.printf(
                    Locale.ROOT,
                    "| %,.0f | %.0f | %.2f | %.0f | %.2f | %,.0f | %,.0f |%n",
                    row[0],
                    row[1],
                    row[1] / first[1],
                    row[2],
                    row[2] / first[2],
                    row[3],
                    row[4]);
        }
        out.println();
    }

    /** Medians over slices of processor time of this thread, and of the process with RocksDB's own threads. */
    private double[] measure(int customers) {
        double[] thread = new double[SLICES];
        double[] process = new double[SLICES];
        for (int slice = 0; slice < SLICES; slice++) {
            long threadStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long processStart = system.getProcessCpuTime();
            for (int i = 0; i < EVENTS / SLICES; i++) {
                pipe(random.nextInt(customers));
            }
            thread[slice] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - threadStart)
                    / (1e3 * EVENTS / SLICES);
            process[slice] = (system.getProcessCpuTime() - processStart) / (1e3 * EVENTS / SLICES);
            drain();
        }
        Arrays.sort(thread);
        Arrays.sort(process);
        return new double[] {thread[SLICES / 2], process[SLICES / 2]};
    }

    private void pipe(int customer) {
        clock++;
        Instant at = Instant.ofEpochMilli(clock);
        input.pipeInput(new TestRecord<>(CustomerEvents.name(customer), events.of(customer, at), at));
    }

    /** Takes what the driver has kept of outputs. */
    private void drain() {
        for (String topic : driver.producedTopicNames()) {
            boolean changelog = topic.endsWith("-changelog");
            var output = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            for (TestRecord<byte[], byte[]> record : output.readRecordsToList()) {
                changelogBytes += changelog ? length(record.key()) + length(record.value()) : 0;
            }
        }
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

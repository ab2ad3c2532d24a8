package dev.outcry.topology;

import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.TaggedTicket;
import dev.outcry.avro.TicketEvent;
import dev.outcry.escalation.Playbooks;
import dev.outcry.tagging.Tagger;
import dev.outcry.topology.contract.AvroSerdes;
import dev.outcry.topology.contract.Balance;
import dev.outcry.topology.contract.CustomerKey;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StoreNames;
import dev.outcry.topology.contract.Topic;
import dev.outcry.topology.contract.TopicNames;
import dev.outcry.topology.contract.Topics;
import dev.outcry.topology.failure.FailureHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline in a {@link TopologyTestDriver}: pipe events or bytes in, read what each topic got. The broker's
 * time of an event is its event time unless {@link #arriveAt} says otherwise.
 */
public final class PipelineFixture implements AutoCloseable {

    private final TopologyTestDriver driver;
    private final Topics topics;
    private final TestInputTopic<byte[], byte[]> input;
    private @Nullable Instant brokerTime;

    private PipelineFixture(TopologyTestDriver driver, Topics topics) {
        this.driver = driver;
        this.topics = topics;
        input = driver.createInputTopic(
                topics.names().ticketEvents(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A pipeline with default settings and the {@link KeywordTagger}. */
    public static PipelineFixture in(Path stateDir) {
        return in(stateDir, PipelineSettings.defaults());
    }

    /** A pipeline with the {@link KeywordTagger}. */
    public static PipelineFixture in(Path stateDir, PipelineSettings settings) {
        return in(stateDir, settings, new PlainAvroSerdes(), new KeywordTagger(), PipelineMetrics.NONE);
    }

    /**
     * A pipeline with parts of the test's choice. A second one in the same directory goes on with the first's state.
     */
    public static PipelineFixture in(
            Path stateDir, PipelineSettings settings, AvroSerdes serdes, Tagger tagger, PipelineMetrics metrics) {
        Topics topics = new Topics(new TopicNames("support."), serdes);
        Properties properties = properties(stateDir);
        Topology topology = new PipelineTopology(settings, topics, tagger, Playbooks.bundled(), metrics)
                .build(new StreamsConfig(properties));
        return new PipelineFixture(new TopologyTestDriver(topology, properties), topics);
    }

    /** What a pipeline in a test runs with. */
    public static Properties properties(Path stateDir) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "outcry");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        properties.putAll(FailureHandlers.configs("support.dead-letters", FailureHandlers.DEFAULT_MOST_PER_MINUTE));
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    /** The broker's time of everything piped from now on. */
    public PipelineFixture arriveAt(String isoInstant) {
        brokerTime = Instant.parse(isoInstant);
        return this;
    }

    /** Pipes an event as a good publisher would. */
    public PipelineFixture pipe(TicketEventBuilder builder) {
        TicketEvent event = builder.build();
        return pipe(CustomerKey.of(event).getBytes(StandardCharsets.UTF_8), event);
    }

    /** Pipes an event with a key of the test's choice. */
    public PipelineFixture pipe(byte @Nullable [] key, TicketEvent event) {
        return pipe(key, bytesOf(event), new RecordHeaders(), brokerTime == null ? event.getOccurredAt() : brokerTime);
    }

    /** Pipes bytes as they are. */
    public PipelineFixture pipe(byte @Nullable [] key, byte @Nullable [] value, Headers headers, Instant arrivedAt) {
        input.pipeInput(new TestRecord<>(key, value, headers, arrivedAt));
        return this;
    }

    /** Asks for a customer to be forgotten, under any key. */
    public PipelineFixture erase(Erasure erasure, Instant at) {
        var topic = topics.erasures();
        driver.createInputTopic(
                        topic.name(), new StringSerializer(), topic.valueSerde().serializer())
                .pipeInput("any key", erasure, at);
        return this;
    }

    /** The value bytes of an event as the pipeline's serde has them. */
    public byte[] bytesOf(TicketEvent event) {
        return topics.ticketEventValues().serializer().serialize(topics.names().ticketEvents(), event);
    }

    /** Tagged tickets since the last call. */
    public List<TaggedTicket> taggedTickets() {
        return read(topics.taggedTickets()).stream().map(TestRecord::value).toList();
    }

    /** Dead letters since the last call. */
    public List<DeadLetterRecord> deadLetters() {
        return read(topics.deadLetters()).stream().map(DeadLetterRecord::new).toList();
    }

    /** Escalations to all teams since the last call: legal first, then abuse, then manager requests. */
    public List<Escalation> escalations() {
        return Stream.of(topics.legalEscalations(), topics.abuseEscalations(), topics.managerRequestEscalations())
                .flatMap(topic -> read(topic).stream())
                .map(TestRecord::value)
                .toList();
    }

    /** Repeat complainers since the last call. */
    public List<RepeatComplainer> repeatComplainers() {
        return read(topics.repeatComplainers()).stream().map(TestRecord::value).toList();
    }

    /** The last record of each key among the scenario statistics since the last call, after all deltas are sent on. */
    public Map<ScenarioStatsKey, ScenarioStats> scenarioStats() {
        driver.advanceWallClockTime(Duration.ofSeconds(2));
        return latest(topics.scenarioStats());
    }

    /** The last record of each key among the customers' statistics since the last call. */
    public Map<CustomerStatsKey, CustomerStats> customerStats() {
        driver.advanceWallClockTime(Duration.ofSeconds(2));
        return latest(topics.customerStats());
    }

    private <K, V> Map<K, V> latest(Topic<K, V> topic) {
        Map<K, V> latest = new LinkedHashMap<>();
        read(topic).forEach(record -> latest.put(record.key(), record.value()));
        return latest;
    }

    /** Records of any topic since the last call. */
    public <K, V> List<TestRecord<K, V>> read(Topic<K, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer())
                .readRecordsToList();
    }

    public Topics topics() {
        return topics;
    }

    public Balance balance() {
        return Balance.total(driver.getKeyValueStore(StoreNames.INTAKE_BALANCE_BY_PARTITION));
    }

    /** The driver itself, for stores and wall-clock time. */
    public TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
    }
}

package dev.outcry.topology.intake;

import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.OutcomeTally;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.Sorting;
import dev.outcry.topology.contract.StageName;
import dev.outcry.topology.contract.StoreNames;
import dev.outcry.topology.contract.Topics;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Reads ticket events: decodes and validates them, moves misplaced ones to where their customer's records are, and lets
 * each event pass once.
 *
 * <p>Input is read as bytes. The built-in way, a deserializer and a handler for its exceptions, loses the bytes of a
 * record in some cases and knows of one outcome only; here a record that can't go on is a value like any other, and its
 * bytes are untouched.
 */
public final class IntakeStage {

    private static final StageName STAGE = new StageName("intake");

    /** The repartition topic's name, without what Kafka Streams puts around it. */
    private static final String BY_CUSTOMER = STAGE.processor("by-customer");

    private final IntakeSettings settings;
    private final Topics topics;
    private final PipelineMetrics metrics;

    public IntakeStage(IntakeSettings settings, Topics topics, PipelineMetrics metrics) {
        this.settings = settings;
        this.topics = topics;
        this.metrics = metrics;
    }

    /**
     * What comes out.
     *
     * @param arrivals valid events, each once, keyed by customer, with the event time as timestamp
     * @param deadLetters records that can't go on
     */
    public record Intake(KStream<String, Arrival> arrivals, KStream<String, DeadLetter> deadLetters) {}

    public Intake attachTo(StreamsBuilder builder) {
        builder.addStateStore(HighWater.storeBuilder());
        builder.addStateStore(OutcomeTally.storeBuilder());
        builder.addStateStore(SeenEvents.storeBuilder(settings.deduplicationWindow()));

        KStream<String, Decoded> inPlace = decode(read(builder));
        KStream<String, Decoded> moved = decodeAgain(moveToCustomer(inPlace));
        KStream<String, Decoded> decoded = inPlace.merge(moved, STAGE.named("merge-rekeyed"));
        KStream<String, Deduplicated> deduplicated = deduplicate(
                Sorting.only(decoded, Decoded.Accepted.class, Function.identity(), STAGE.named("select-accepted")));
        return new Intake(arrivals(deduplicated), deadLetters(decoded, deduplicated));
    }

    private KStream<byte[], byte[]> read(StreamsBuilder builder) {
        Consumed<byte[], byte[]> consumed = topics.ticketEvents()
                .consumedAs(STAGE.processor("read-ticket-events"))
                .withTimestampExtractor(new BrokerTime());
        return builder.stream(topics.names().ticketEvents(), consumed);
    }

    private KStream<String, Decoded> decode(KStream<byte[], byte[]> records) {
        String name = STAGE.processor("decode-events");
        var placement = new Placement(settings.inputPartitions());
        return records.process(
                () -> new DecodeProcessor(name, reader(), placement, settings.grace(), metrics),
                STAGE.named("decode-events"),
                StoreNames.INTAKE_HIGH_WATER_BY_PARTITION,
                StoreNames.INTAKE_BALANCE_BY_PARTITION);
    }

    private KStream<String, byte[]> moveToCustomer(KStream<String, Decoded> decoded) {
        return Sorting.only(decoded, Decoded.Misplaced.class, Function.identity(), STAGE.named("select-misplaced"))
                .process(LabelProcessor::new, STAGE.named("label-origin"))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName(BY_CUSTOMER));
    }

    private KStream<String, Decoded> decodeAgain(KStream<String, byte[]> moved) {
        String name = STAGE.processor("decode-rekeyed");
        return moved.process(() -> new DecodeAgainProcessor(name, reader()), STAGE.named("decode-rekeyed"));
    }

    private KStream<String, Deduplicated> deduplicate(KStream<String, Decoded.Accepted> accepted) {
        String name = STAGE.processor("deduplicate-events");
        Duration window = settings.deduplicationWindow();
        return accepted.process(
                () -> new DeduplicateProcessor(name, window, settings.grace(), metrics),
                STAGE.named("deduplicate-events"),
                StoreNames.INTAKE_SEEN_BY_EVENT_ID,
                StoreNames.INTAKE_BALANCE_BY_PARTITION);
    }

    private static KStream<String, Arrival> arrivals(KStream<String, Deduplicated> deduplicated) {
        return Sorting.only(
                deduplicated, Deduplicated.First.class, Deduplicated.First::arrival, STAGE.named("select-first"));
    }

    private static KStream<String, DeadLetter> deadLetters(
            KStream<String, Decoded> decoded, KStream<String, Deduplicated> deduplicated) {
        var rejected =
                Sorting.only(decoded, Decoded.Rejected.class, Decoded.Rejected::letter, STAGE.named("select-rejected"));
        var late = Sorting.only(
                deduplicated, Deduplicated.TooLate.class, Deduplicated.TooLate::letter, STAGE.named("select-late"));
        return rejected.merge(late, STAGE.named("merge-dead-letters"));
    }

    /** A reader for each processor: deserializers need not be safe for use by several threads. */
    private EventReader reader() {
        var deserializer = topics.ticketEventValues().deserializer();
        var decoder =
                new RecordDecoder<>(deserializer, settings.retries(), metrics, time -> Thread.sleep(time.toMillis()));
        return new EventReader(decoder, new EventRules(settings.maxBodyBytes()), settings.futureTolerance());
    }
}

package dev.outcry.topology.intake;

import dev.outcry.avro.Erasure;
import dev.outcry.serde.StateSerde;
import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.Sorting;
import dev.outcry.topology.contract.StageName;
import dev.outcry.topology.contract.StoreNames;
import dev.outcry.topology.contract.Topics;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Reads erasures and brings them to their customers. All take the way through a repartition topic, whatever their key:
 * they are few, and so it doesn't matter how many partitions their topic has.
 */
public final class ErasureStage {

    private static final StageName STAGE = new StageName("erasure");

    private final IntakeSettings settings;
    private final Topics topics;
    private final PipelineMetrics metrics;

    public ErasureStage(IntakeSettings settings, Topics topics, PipelineMetrics metrics) {
        this.settings = settings;
        this.topics = topics;
        this.metrics = metrics;
    }

    /**
     * What comes out.
     *
     * @param all valid erasures, where their customers' records are
     * @param customers those of whole customers among them
     * @param refused records that are none
     */
    public record Erasures(
            KStream<String, Erasure> all, KStream<String, Erasure> customers, KStream<String, DeadLetter> refused) {}

    /** Attaches the stage to a builder that has intake's stores. */
    public Erasures attachTo(StreamsBuilder builder) {
        KStream<String, Object> checked = builder.stream(
                        topics.names().erasures(),
                        topics.rawErasures()
                                .consumedAs(STAGE.processor("read-erasures"))
                                .withTimestampExtractor(new BrokerTime()))
                .process(this::check, STAGE.named("check-erasures"));
        KStream<String, Erasure> moved =
                moveToCustomer(Sorting.only(checked, Erasure.class, Function.identity(), STAGE.named("select-valid")));
        moved.process(
                () -> new EraseSeenProcessor(settings.deduplicationWindow(), metrics),
                STAGE.named("erase-event-ids"),
                StoreNames.INTAKE_SEEN_BY_EVENT_ID);
        return new Erasures(
                moved,
                moved.filter((customer, erasure) -> erasure.getEventId() == null, STAGE.named("select-customers")),
                Sorting.only(checked, DeadLetter.class, Function.identity(), STAGE.named("select-refused")));
    }

    private CheckErasureProcessor check() {
        var decoder = new RecordDecoder<>(
                topics.erasures().valueSerde().deserializer(),
                settings.retries(),
                metrics,
                time -> Thread.sleep(time.toMillis()));
        return new CheckErasureProcessor(
                STAGE.processor("check-erasures"), decoder, new EventRules(settings.maxBodyBytes()));
    }

    private KStream<String, Erasure> moveToCustomer(KStream<String, Erasure> erasures) {
        Repartitioned<String, Erasure> byCustomer = Repartitioned.with(Serdes.String(), new StateSerde<>(Erasure.class))
                .withName(STAGE.processor("by-customer"));
        int partitions = settings.inputPartitions();
        return erasures.repartition(partitions == 0 ? byCustomer : byCustomer.withNumberOfPartitions(partitions));
    }
}

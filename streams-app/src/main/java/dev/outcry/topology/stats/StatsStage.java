package dev.outcry.topology.stats;

import dev.outcry.avro.CustomerStats;
import dev.outcry.avro.CustomerStatsKey;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.ScenarioStats;
import dev.outcry.avro.ScenarioStatsKey;
import dev.outcry.avro.state.StatsDelta;
import dev.outcry.serde.StateSerde;
import dev.outcry.stats.Contribution;
import dev.outcry.stats.CustomerPart;
import dev.outcry.stats.StatsSettings;
import dev.outcry.topology.contract.Tagged;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Aggregates for BI. Messages are gathered per task into deltas of their minute, which a wall-clock timer sends on
 * every second; what is sent is added to the total of its minute, hour and day behind a repartition topic. Writes grow
 * with the number of cells, not of messages, and the totals are those of the messages, exactly: a delta leaves its
 * journal in the transaction in which it is sent.
 *
 * <p>A customer's day needs no repartition, and seldom has two messages in one second: it is counted directly.
 */
public final class StatsStage {

    private final StatsSettings settings;

    public StatsStage(StatsSettings settings) {
        this.settings = settings;
    }

    /** Attaches the stage to events that carry their history, and to what they escalated. */
    public Aggregates attachTo(KStream<String, Tagged> remembered, KStream<String, Escalation> escalations) {
        KStream<String, Escalation> opened = escalations.filter(
                (customer, escalation) -> escalation.getOccurrences() == 1, Named.as("stats-select-opened"));
        return new Aggregates(scenarios(remembered, opened), customers(remembered, opened));
    }

    /** Attaches the forgetting of customers, once the stage itself is attached; gives the days that are deleted. */
    public KStream<CustomerStatsKey, CustomerStats> attachErasures(KStream<String, Erasure> erasures) {
        var supplier = new CustomerDaySupplier(settings);
        return erasures.process(
                () -> new EraseDaysProcessor(supplier),
                Named.as("stats-erase-customers"),
                CustomerDaySupplier.DAYS,
                CustomerDaySupplier.DEADLINES,
                CustomerDaySupplier.MARK);
    }

    private KStream<ScenarioStatsKey, ScenarioStats> scenarios(
            KStream<String, Tagged> remembered, KStream<String, Escalation> opened) {
        return remembered
                .mapValues(
                        (customer, tagged) -> Contribution.of(customer, tagged.ticket()),
                        Named.as("stats-weigh-messages"))
                .merge(
                        opened.mapValues(
                                escalation -> Contribution.of(escalation), Named.as("stats-weigh-escalations")),
                        Named.as("stats-join-contributions"))
                .process(new DeltaSupplier(settings), Named.as("stats-gather-deltas"))
                .repartition(Repartitioned.<ScenarioStatsKey, StatsDelta>as("stats-by-scenario")
                        .withKeySerde(new StateSerde<>(ScenarioStatsKey.class))
                        .withValueSerde(new StateSerde<>(StatsDelta.class)))
                .process(new TotalSupplier(settings), Named.as("stats-add-totals"));
    }

    private KStream<CustomerStatsKey, CustomerStats> customers(
            KStream<String, Tagged> remembered, KStream<String, Escalation> opened) {
        return remembered
                .mapValues(this::part, Named.as("stats-weigh-customer-messages"))
                .merge(
                        opened.mapValues(CustomerPart::of, Named.as("stats-weigh-customer-escalations")),
                        Named.as("stats-join-customer-parts"))
                .process(new CustomerDaySupplier(settings), Named.as("stats-add-customer-days"));
    }

    private CustomerPart part(String customer, Tagged tagged) {
        boolean complaint = settings.complaintRule().matches(tagged.event(), tagged.ticket());
        return CustomerPart.of(customer, tagged.ticket(), complaint);
    }

    /**
     * What the stage gives: records that each replace the one before with the same key.
     *
     * @param scenarios by window, scenario, channel and product
     * @param customers by customer and day
     */
    public record Aggregates(
            KStream<ScenarioStatsKey, ScenarioStats> scenarios, KStream<CustomerStatsKey, CustomerStats> customers) {}
}

package dev.outcry.topology;

import dev.outcry.avro.Erasure;
import dev.outcry.avro.Escalation;
import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.RepeatComplainer;
import dev.outcry.escalation.EscalationWords;
import dev.outcry.escalation.PlaybookWriter;
import dev.outcry.escalation.Playbooks;
import dev.outcry.guidance.Guide;
import dev.outcry.privacy.Masker;
import dev.outcry.tagging.Tagger;
import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StageName;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.contract.Topic;
import dev.outcry.topology.contract.Topics;
import dev.outcry.topology.failure.DeadLetterStage;
import dev.outcry.topology.guidance.GuidanceStage;
import dev.outcry.topology.history.HistoryStage;
import dev.outcry.topology.intake.ErasureStage;
import dev.outcry.topology.intake.ForgetStage;
import dev.outcry.topology.intake.IntakeStage;
import dev.outcry.topology.routing.RoutingStage;
import dev.outcry.topology.stats.StatsStage;
import dev.outcry.topology.surge.SurgeStage;
import dev.outcry.topology.tagging.TaggingStage;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;

/**
 * Joins the stages:
 *
 * <pre>
 *  ticket-events ──▶ intake ──────────────────────────────▶ dead-letters
 *                    │  ▲ └─ wrong key or partition            ▲
 *                    │  └─── (intake-by-customer) ◀┘           │
 *                    ▼                                         │
 *                    tagging ── the tagger failed ─────────────┘
 *                    ▼
 *                    history ─────────────────────────────▶ repeat-complainers
 *                    ├────────────────────────────────────▶ tagged-tickets
 *                    ▼
 *                    routing ─────────────────────────────▶ escalations.legal, .abuse, .manager-request
 *                    ▼
 *                    stats ───────────────────────────────▶ customer-stats
 *                    ├─ deltas ── (stats-by-scenario) ─────▶ scenario-stats
 *                    guidance ────────────────────────────▶ guidance
 *                    surge
 *                    └─ customers ─ (surge-by-scenario) ───▶ crises
 *
 *  erasures ──▶ (erasure-by-customer) ──▶ the stores of all stages
 * </pre>
 *
 * <p>Why it is cut there. Everything that is decided about a customer happens in one sub-topology, on the customer's
 * partition: a record passes from stage to stage as an object, in one transaction, and is decoded once. Only what has
 * another key leaves it through a topic in parentheses: records that lie in the wrong place, which are few, and deltas
 * of aggregates and of crises, of which there are as many as cells and not as messages.
 *
 * <p>Why in this order. Duplicates go before anything is counted. The tagger runs before any later store is written,
 * since it is the one stage that may be somebody else's code, and a failure does not undo writes. History comes before
 * routing, so that an escalation says what the customer went through. Aggregates come last, so that they can count
 * escalations.
 */
public final class PipelineTopology {

    private static final StageName TAGGING = new StageName("tagging");
    private static final StageName HISTORY = new StageName("history");
    private static final StageName ROUTING = new StageName("routing");
    private static final StageName STATS = new StageName("stats");
    private static final StageName GUIDANCE = new StageName("guidance");
    private static final StageName SURGE = new StageName("surge");
    private static final StageName FAILURE = new StageName("failure");

    private final PipelineSettings settings;
    private final Topics topics;
    private final Tagger tagger;
    private final Playbooks playbooks;
    private final PipelineMetrics metrics;

    public PipelineTopology(
            PipelineSettings settings, Topics topics, Tagger tagger, Playbooks playbooks, PipelineMetrics metrics) {
        this.settings = settings;
        this.topics = topics;
        this.tagger = tagger;
        this.playbooks = playbooks;
        this.metrics = metrics;
    }

    /**
     * Builds the topology.
     *
     * @param config the configuration that it will run with; with {@code ensure.explicit.internal.resource.naming} a
     *     store or an internal topic without a name of its own is an error here
     */
    public Topology build(StreamsConfig config) {
        var builder = new StreamsBuilder(new TopologyConfig(config));
        var intake = new IntakeStage(settings.intake(), topics, metrics).attachTo(builder);
        var erasures = erasures(builder);
        var history = new HistoryStage(settings.history()).attachTo(tag(intake), erasures.all());
        writeTagged(history.remembered());
        writeRepeatComplainers(history.repeatComplainers());
        var routing = new RoutingStage(settings.routing(), words());
        var escalations = routing.attachTo(history.remembered());
        routing.attachErasures(erasures.customers());
        writeEscalations(escalations);
        writeStats(history.remembered(), escalations, erasures.customers());
        writeCrises(history.remembered(), erasures.customers());
        if (settings.guidance().enabled()) {
            writeGuidance(history.remembered(), erasures.customers());
        }
        return builder.build();
    }

    private EscalationWords words() {
        return new EscalationWords(playbooks, settings.playbooks(), new Masker(settings.privacy()));
    }

    /** Tags arrivals, and publishes the dead letters of all that came so far. */
    private KStream<String, Tagged> tag(IntakeStage.Intake intake) {
        KStream<String, Arrival> arrivals = intake.arrivals();
        var tagging = new TaggingStage(settings.tagging(), tagger, metrics).attachTo(arrivals);
        var failed = new ForgetStage(settings.intake()).attachTo(tagging.failed());
        new DeadLetterStage(topics.deadLetters(), metrics)
                .attachTo(intake.deadLetters().merge(failed, FAILURE.named("merge-dead-letters")));
        return tagging.tagged();
    }

    private void writeTagged(KStream<String, Tagged> remembered) {
        var tickets = remembered.mapValues(Tagged::ticket, TAGGING.named("take-ticket"));
        write(tickets, topics.taggedTickets(), TAGGING, "write-tagged-tickets");
    }

    private void writeRepeatComplainers(KStream<String, RepeatComplainer> repeatComplainers) {
        write(repeatComplainers, topics.repeatComplainers(), HISTORY, "write-repeat-complainers");
    }

    /** By filters and not by a split, which would give a message for two teams to the first of them alone. */
    private void writeEscalations(KStream<String, Escalation> all) {
        write(only(all, EscalationKind.LEGAL, "legal"), topics.legalEscalations(), ROUTING, "write-legal");
        write(only(all, EscalationKind.ABUSE, "abuse"), topics.abuseEscalations(), ROUTING, "write-abuse");
        write(
                only(all, EscalationKind.MANAGER_REQUEST, "manager-request"),
                topics.managerRequestEscalations(),
                ROUTING,
                "write-manager-request");
    }

    private static KStream<String, Escalation> only(KStream<String, Escalation> all, EscalationKind kind, String name) {
        return all.filter((customer, escalation) -> escalation.getKind() == kind, ROUTING.named("select-" + name));
    }

    /** Reads erasures once intake is attached: they forget in its stores. */
    private ErasureStage.Erasures erasures(StreamsBuilder builder) {
        var erasures = new ErasureStage(settings.intake(), topics, metrics).attachTo(builder);
        new DeadLetterStage(topics.deadLetters(), metrics).attachToErasures(erasures.refused());
        return erasures;
    }

    private void writeStats(
            KStream<String, Tagged> remembered,
            KStream<String, Escalation> escalations,
            KStream<String, Erasure> erasures) {
        var stage = new StatsStage(settings.stats());
        var stats = stage.attachTo(remembered, escalations);
        write(stats.scenarios(), topics.scenarioStats(), STATS, "write-scenario-stats");
        var customers = stats.customers().merge(stage.attachErasures(erasures), STATS.named("join-customers"));
        write(customers, topics.customerStats(), STATS, "write-customer-stats");
    }

    private void writeCrises(KStream<String, Tagged> remembered, KStream<String, Erasure> erasures) {
        var surge = new SurgeStage(settings.surge(), settings.intake().inputPartitions());
        write(surge.attachTo(remembered, erasures), topics.crises(), SURGE, "write-crises");
    }

    private void writeGuidance(KStream<String, Tagged> remembered, KStream<String, Erasure> erasures) {
        Masker masker = new Masker(settings.privacy());
        Guide guide = new Guide(playbooks, new PlaybookWriter(settings.playbooks(), masker), masker);
        var guidance = new GuidanceStage(settings.guidance(), guide);
        write(guidance.attachTo(remembered), topics.guidance(), GUIDANCE, "write-guidance");
        guidance.attachErasures(erasures);
    }

    private static <K, V> void write(KStream<K, V> records, Topic<K, V> topic, StageName stage, String step) {
        records.to(topic.name(), topic.producedAs(stage.processor(step)));
    }
}

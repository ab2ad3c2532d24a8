package dev.outcry.bench.pipeline;

import dev.outcry.avro.Escalation;
import dev.outcry.avro.EscalationKind;
import dev.outcry.bench.pipeline.Variant.Stage;
import dev.outcry.escalation.EscalationWords;
import dev.outcry.escalation.PlaybookWriter;
import dev.outcry.escalation.Playbooks;
import dev.outcry.guidance.Guide;
import dev.outcry.privacy.Masker;
import dev.outcry.tagging.Tagger;
import dev.outcry.topology.PipelineSettings;
import dev.outcry.topology.PipelineTopology;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StageName;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.contract.Topic;
import dev.outcry.topology.contract.Topics;
import dev.outcry.topology.failure.DeadLetterStage;
import dev.outcry.topology.guidance.GuidanceStage;
import dev.outcry.topology.history.HistoryStage;
import dev.outcry.topology.intake.ForgetStage;
import dev.outcry.topology.intake.IntakeStage;
import dev.outcry.topology.routing.RoutingStage;
import dev.outcry.topology.stats.StatsStage;
import dev.outcry.topology.surge.SurgeStage;
import dev.outcry.topology.tagging.TaggingStage;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/**
 * The pipeline with stages left out, put together from the product's own stages: it has no switches for this. A test
 * holds the whole against {@code PipelineTopology}.
 */
final class VariantTopology {

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
    private final Tagger lookedUp;

    VariantTopology(PipelineSettings settings, Topics topics, Tagger tagger, Tagger lookedUp) {
        this.settings = settings;
        this.topics = topics;
        this.tagger = tagger;
        this.lookedUp = lookedUp;
    }

    /** Where a variant writes what it makes of each event. A pass-through writes another schema, so elsewhere. */
    String output(Variant variant) {
        return variant.has(Stage.INTAKE)
                ? topics.names().taggedTickets()
                : topics.names().prefix() + "passed-through";
    }

    /** The whole is what is served; the others leave out erasures, which cost nothing where nobody is erased. */
    Topology build(Variant variant, StreamsConfig config) {
        if (variant.equals(Variant.WHOLE)) {
            return new PipelineTopology(settings, topics, tagger, Playbooks.bundled(), PipelineMetrics.NONE)
                    .build(config);
        }
        var builder = new StreamsBuilder(new TopologyConfig(config));
        if (variant.has(Stage.INTAKE)) {
            attach(builder, variant);
        } else {
            passThrough(builder);
        }
        return builder.build();
    }

    /** Reads events and writes them, by the same serde. */
    private void passThrough(StreamsBuilder builder) {
        var values = topics.ticketEventValues();
        builder.stream(
                        topics.names().ticketEvents(),
                        Consumed.with(Serdes.String(), values).withName("pass-read"))
                .to(
                        output(Variant.PASS_THROUGH),
                        Produced.with(Serdes.String(), values).withName("pass-write"));
    }

    private void attach(StreamsBuilder builder, Variant variant) {
        var intake = new IntakeStage(settings.intake(), topics, PipelineMetrics.NONE).attachTo(builder);
        KStream<String, Tagged> remembered = remember(tag(intake, variant), variant);
        write(
                remembered.mapValues(Tagged::ticket, TAGGING.named("take-ticket")),
                topics.taggedTickets(),
                TAGGING.processor("write-tagged-tickets"));
        KStream<String, Escalation> escalations = route(remembered, variant);
        if (variant.has(Stage.STATS)) {
            var stats = new StatsStage(settings.stats()).attachTo(remembered, escalations);
            write(stats.scenarios(), topics.scenarioStats(), STATS.processor("write-scenario-stats"));
            write(stats.customers(), topics.customerStats(), STATS.processor("write-customer-stats"));
        }
        if (variant.has(Stage.GUIDANCE)) {
            guide(remembered);
        }
        if (variant.has(Stage.SURGE)) {
            var surge = new SurgeStage(settings.surge(), settings.intake().inputPartitions()).attachTo(remembered);
            write(surge, topics.crises(), SURGE.processor("write-crises"));
        }
    }

    private KStream<String, Tagged> tag(IntakeStage.Intake intake, Variant variant) {
        Tagger used = variant.has(Stage.TAGGING) ? tagger : lookedUp;
        var tagging = new TaggingStage(settings.tagging(), used, PipelineMetrics.NONE).attachTo(intake.arrivals());
        var failed = new ForgetStage(settings.intake()).attachTo(tagging.failed());
        new DeadLetterStage(topics.deadLetters(), PipelineMetrics.NONE)
                .attachTo(intake.deadLetters().merge(failed, FAILURE.named("merge-dead-letters")));
        return tagging.tagged();
    }

    private KStream<String, Tagged> remember(KStream<String, Tagged> tagged, Variant variant) {
        if (!variant.has(Stage.HISTORY)) {
            return tagged;
        }
        var history = new HistoryStage(settings.history()).attachTo(tagged);
        write(history.repeatComplainers(), topics.repeatComplainers(), HISTORY.processor("write-repeat-complainers"));
        return history.remembered();
    }

    private KStream<String, Escalation> route(KStream<String, Tagged> remembered, Variant variant) {
        if (!variant.has(Stage.ROUTING)) {
            return remembered
                    .filter((customer, tagged) -> false, ROUTING.named("none"))
                    .mapValues(tagged -> new Escalation(), ROUTING.named("none-typed"));
        }
        var all = new RoutingStage(settings.routing(), words()).attachTo(remembered);
        write(only(all, EscalationKind.LEGAL, "legal"), topics.legalEscalations(), ROUTING.processor("write-legal"));
        write(only(all, EscalationKind.ABUSE, "abuse"), topics.abuseEscalations(), ROUTING.processor("write-abuse"));
        write(
                only(all, EscalationKind.MANAGER_REQUEST, "manager-request"),
                topics.managerRequestEscalations(),
                ROUTING.processor("write-manager-request"));
        return all;
    }

    private EscalationWords words() {
        return new EscalationWords(Playbooks.bundled(), settings.playbooks(), new Masker(settings.privacy()));
    }

    private void guide(KStream<String, Tagged> remembered) {
        Masker masker = new Masker(settings.privacy());
        Guide guide = new Guide(Playbooks.bundled(), new PlaybookWriter(settings.playbooks(), masker), masker);
        var guidance = new GuidanceStage(settings.guidance(), guide);
        write(guidance.attachTo(remembered), topics.guidance(), GUIDANCE.processor("write-guidance"));
    }

    private static KStream<String, Escalation> only(KStream<String, Escalation> all, EscalationKind kind, String name) {
        return all.filter((customer, escalation) -> escalation.getKind() == kind, ROUTING.named("select-" + name));
    }

    private static <K, V> void write(KStream<K, V> records, Topic<K, V> topic, String name) {
        records.to(topic.name(), topic.producedAs(name));
    }
}

package dev.outcry.topology;

import dev.outcry.tagging.Tagger;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StageName;
import dev.outcry.topology.contract.Tagged;
import dev.outcry.topology.contract.Topic;
import dev.outcry.topology.contract.Topics;
import dev.outcry.topology.failure.DeadLetterStage;
import dev.outcry.topology.intake.ForgetStage;
import dev.outcry.topology.intake.IntakeStage;
import dev.outcry.topology.tagging.TaggingStage;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;

/** Joins the stages. */
public final class PipelineTopology {

    private static final StageName FAILURE = new StageName("failure");
    private static final StageName TAGGING = new StageName("tagging");

    private final PipelineSettings settings;
    private final Topics topics;
    private final Tagger tagger;
    private final PipelineMetrics metrics;

    public PipelineTopology(PipelineSettings settings, Topics topics, Tagger tagger, PipelineMetrics metrics) {
        this.settings = settings;
        this.topics = topics;
        this.tagger = tagger;
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
        var tagging = new TaggingStage(settings.tagging(), tagger, metrics).attachTo(intake.arrivals());
        var failed = new ForgetStage(settings.intake()).attachTo(tagging.failed());
        new DeadLetterStage(topics.deadLetters(), metrics)
                .attachTo(intake.deadLetters().merge(failed, FAILURE.named("merge-dead-letters")));
        publish(tagging.tagged());
        return builder.build();
    }

    private void publish(KStream<String, Tagged> tagged) {
        Topic<String, dev.outcry.avro.TaggedTicket> topic = topics.taggedTickets();
        tagged.mapValues(Tagged::ticket, TAGGING.named("take-ticket"))
                .to(topic.name(), topic.producedAs(TAGGING.processor("write-tagged-tickets")));
    }
}

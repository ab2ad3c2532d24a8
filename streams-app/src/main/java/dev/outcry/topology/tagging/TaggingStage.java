package dev.outcry.topology.tagging;

import dev.outcry.tagging.Tagger;
import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.FailedArrival;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.Sorting;
import dev.outcry.topology.contract.StageName;
import dev.outcry.topology.contract.StoreNames;
import dev.outcry.topology.contract.Tagged;
import org.apache.kafka.streams.kstream.KStream;

/** Tags each event by scenario and sentiment. It counts the tagged ones, so it comes before every other store. */
public final class TaggingStage {

    private static final StageName STAGE = new StageName("tagging");

    private final TaggingSettings settings;
    private final Tagger tagger;
    private final PipelineMetrics metrics;

    public TaggingStage(TaggingSettings settings, Tagger tagger, PipelineMetrics metrics) {
        this.settings = settings;
        this.tagger = tagger;
        this.metrics = metrics;
    }

    /**
     * What comes out.
     *
     * @param tagged events with what the tagger saw in them
     * @param failed events that the tagger failed on
     */
    public record Result(KStream<String, Tagged> tagged, KStream<String, FailedArrival> failed) {}

    public Result attachTo(KStream<String, Arrival> arrivals) {
        String name = STAGE.processor("detect-scenarios");
        var ticketTagger = new TicketTagger(tagger, settings.includeBody());
        KStream<String, TaggingResult> results = arrivals.processValues(
                () -> new TaggingProcessor(name, ticketTagger, metrics),
                STAGE.named("detect-scenarios"),
                StoreNames.INTAKE_BALANCE_BY_PARTITION);
        return new Result(
                Sorting.only(
                        results, TaggingResult.Done.class, TaggingResult.Done::tagged, STAGE.named("select-tagged")),
                Sorting.only(
                        results,
                        TaggingResult.Failed.class,
                        TaggingResult.Failed::arrival,
                        STAGE.named("select-failed")));
    }
}

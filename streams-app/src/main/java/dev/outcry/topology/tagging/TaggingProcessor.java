package dev.outcry.topology.tagging;

import dev.outcry.topology.contract.Arrival;
import dev.outcry.topology.contract.FailedArrival;
import dev.outcry.topology.contract.Outcome;
import dev.outcry.topology.contract.OutcomeTally;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StoreNames;
import dev.outcry.topology.contract.Tagged;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Tags each event. A tagger that fails costs one event and not the stream. */
final class TaggingProcessor extends ContextualFixedKeyProcessor<String, Arrival, TaggingResult> {

    private final String name;
    private final TicketTagger tagger;
    private final PipelineMetrics metrics;
    private OutcomeTally tally;

    @SuppressWarnings("NullAway.Init") // stores come with init
    TaggingProcessor(String name, TicketTagger tagger, PipelineMetrics metrics) {
        this.name = name;
        this.tagger = tagger;
        this.metrics = metrics;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, TaggingResult> context) {
        super.init(context);
        tally = new OutcomeTally(context.getStateStore(StoreNames.INTAKE_BALANCE_BY_PARTITION), metrics);
    }

    @Override
    public void process(FixedKeyRecord<String, Arrival> record) {
        TaggingResult result = tag(record.value());
        if (result instanceof TaggingResult.Done) {
            tally.add(record.value().origin().partition(), Outcome.TAGGED);
        }
        context().forward(record.withValue(result));
    }

    private TaggingResult tag(Arrival arrival) {
        try {
            Tagged tagged = tagger.tag(arrival);
            return new TaggingResult.Done(tagged);
        } catch (RuntimeException | StackOverflowError e) {
            return new TaggingResult.Failed(new FailedArrival(arrival, name, "the tagger failed: " + e));
        }
    }
}

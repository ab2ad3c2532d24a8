package dev.outcry.topology.failure;

import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.PipelineMetrics;
import dev.outcry.topology.contract.StageName;
import dev.outcry.topology.contract.StoreNames;
import dev.outcry.topology.contract.Topic;
import org.apache.kafka.streams.kstream.KStream;

/** Publishes dead letters. */
public final class DeadLetterStage {

    private static final StageName STAGE = new StageName("failure");

    private final Topic<byte[], byte[]> topic;
    private final PipelineMetrics metrics;

    public DeadLetterStage(Topic<byte[], byte[]> topic, PipelineMetrics metrics) {
        this.topic = topic;
        this.metrics = metrics;
    }

    public void attachTo(KStream<String, DeadLetter> letters) {
        letters.process(
                        () -> new DeadLetterProcessor(metrics, true),
                        STAGE.named("frame-dead-letters"),
                        StoreNames.INTAKE_BALANCE_BY_PARTITION)
                .to(topic.name(), topic.producedAs(STAGE.processor("write-dead-letters")));
    }

    /** Attaches the stage to records of the control topic, which are no part of the balance. */
    public void attachToErasures(KStream<String, DeadLetter> refused) {
        refused.process(() -> new DeadLetterProcessor(metrics, false), STAGE.named("frame-refused-erasures"))
                .to(topic.name(), topic.producedAs(STAGE.processor("write-refused-erasures")));
    }
}

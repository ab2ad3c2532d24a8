package dev.outcry.topology.intake;

import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.FailedArrival;
import dev.outcry.topology.contract.StageName;
import dev.outcry.topology.contract.StoreNames;
import java.time.Duration;
import org.apache.kafka.streams.kstream.KStream;

/**
 * Forgets events that a later stage failed on before anything was counted. Otherwise a dead letter that is published
 * again, once the failure is mended, would be dropped as a duplicate.
 */
public final class ForgetStage {

    private static final StageName STAGE = new StageName("intake");

    private final IntakeSettings settings;

    public ForgetStage(IntakeSettings settings) {
        this.settings = settings;
    }

    public KStream<String, DeadLetter> attachTo(KStream<String, FailedArrival> failed) {
        Duration window = settings.deduplicationWindow();
        return failed.process(
                () -> new ForgetProcessor(window), STAGE.named("forget-failed"), StoreNames.INTAKE_SEEN_BY_EVENT_ID);
    }
}

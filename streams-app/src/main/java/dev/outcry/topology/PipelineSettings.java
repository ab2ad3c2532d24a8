package dev.outcry.topology;

import dev.outcry.topology.intake.IntakeSettings;
import dev.outcry.topology.tagging.TaggingSettings;

/**
 * Settings of all stages.
 *
 * @param intake settings of intake
 * @param tagging settings of tagging
 */
public record PipelineSettings(IntakeSettings intake, TaggingSettings tagging) {

    public static PipelineSettings defaults() {
        return new PipelineSettings(IntakeSettings.defaults(), TaggingSettings.defaults());
    }

    /** The same with other settings of intake. */
    public PipelineSettings withIntake(IntakeSettings other) {
        return new PipelineSettings(other, tagging);
    }

    /** The same with other settings of tagging. */
    public PipelineSettings withTagging(TaggingSettings other) {
        return new PipelineSettings(intake, other);
    }
}

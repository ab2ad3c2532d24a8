package dev.outcry.topology;

import dev.outcry.escalation.PlaybookSettings;
import dev.outcry.escalation.RoutingSettings;
import dev.outcry.guidance.GuidanceSettings;
import dev.outcry.history.HistorySettings;
import dev.outcry.privacy.PrivacySettings;
import dev.outcry.stats.StatsSettings;
import dev.outcry.surge.SurgeSettings;
import dev.outcry.topology.intake.IntakeSettings;
import dev.outcry.topology.tagging.TaggingSettings;

/**
 * Settings of all stages.
 *
 * @param intake settings of intake
 * @param tagging settings of tagging
 * @param history settings of history
 * @param routing settings of routing
 * @param stats settings of the aggregates
 * @param surge settings of crises
 * @param privacy what personal data is masked
 * @param playbooks how playbooks are filled in
 * @param guidance how agents are guided
 */
public record PipelineSettings(
        IntakeSettings intake,
        TaggingSettings tagging,
        HistorySettings history,
        RoutingSettings routing,
        StatsSettings stats,
        SurgeSettings surge,
        PrivacySettings privacy,
        PlaybookSettings playbooks,
        GuidanceSettings guidance) {

    public static PipelineSettings defaults() {
        return new PipelineSettings(
                IntakeSettings.defaults(),
                TaggingSettings.defaults(),
                HistorySettings.defaults(),
                RoutingSettings.defaults(),
                StatsSettings.defaults(),
                SurgeSettings.defaults(),
                PrivacySettings.defaults(),
                PlaybookSettings.defaults(),
                GuidanceSettings.defaults());
    }

    /** The same with other settings of intake. */
    public PipelineSettings withIntake(IntakeSettings other) {
        return new PipelineSettings(other, tagging, history, routing, stats, surge, privacy, playbooks, guidance);
    }

    /** The same with other settings of tagging. */
    public PipelineSettings withTagging(TaggingSettings other) {
        return new PipelineSettings(intake, other, history, routing, stats, surge, privacy, playbooks, guidance);
    }

    /** The same with other settings of history. */
    public PipelineSettings withHistory(HistorySettings other) {
        return new PipelineSettings(intake, tagging, other, routing, stats, surge, privacy, playbooks, guidance);
    }

    /** The same with other settings of routing. */
    public PipelineSettings withRouting(RoutingSettings other) {
        return new PipelineSettings(intake, tagging, history, other, stats, surge, privacy, playbooks, guidance);
    }

    /** The same with other settings of the aggregates. */
    public PipelineSettings withStats(StatsSettings other) {
        return new PipelineSettings(intake, tagging, history, routing, other, surge, privacy, playbooks, guidance);
    }

    /** The same with other settings of crises. */
    public PipelineSettings withSurge(SurgeSettings other) {
        return new PipelineSettings(intake, tagging, history, routing, stats, other, privacy, playbooks, guidance);
    }

    /** The same with other personal data masked. */
    public PipelineSettings withPrivacy(PrivacySettings other) {
        return new PipelineSettings(intake, tagging, history, routing, stats, surge, other, playbooks, guidance);
    }

    /** The same with agents guided otherwise. */
    public PipelineSettings withGuidance(GuidanceSettings other) {
        return new PipelineSettings(intake, tagging, history, routing, stats, surge, privacy, playbooks, other);
    }
}

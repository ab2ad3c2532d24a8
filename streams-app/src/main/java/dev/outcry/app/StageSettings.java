package dev.outcry.app;

import dev.outcry.avro.EscalationKind;
import dev.outcry.config.OutcryConfig;
import dev.outcry.config.OutcryConfig.Policy;
import dev.outcry.escalation.RoutingSettings;
import dev.outcry.history.ComplaintRule;
import dev.outcry.history.ConversationSettings;
import dev.outcry.history.HistorySettings;
import dev.outcry.history.PolicyScope;
import dev.outcry.history.RepeatPolicy;
import dev.outcry.stats.StatsSettings;
import dev.outcry.surge.SurgeSettings;
import dev.outcry.topology.PipelineSettings;
import dev.outcry.topology.intake.DecodeRetries;
import dev.outcry.topology.intake.IntakeSettings;
import dev.outcry.topology.tagging.TaggingSettings;
import java.util.Map;

/** Hands the configuration to the stages, which don't know about it. */
final class StageSettings {

    private final OutcryConfig config;

    StageSettings(OutcryConfig config) {
        this.config = config;
    }

    /** Settings of all stages for an input topic of so many partitions. */
    PipelineSettings forPartitions(int partitions) {
        return new PipelineSettings(
                intake(partitions),
                new TaggingSettings(config.tagging().includeBody()),
                history(),
                routing(),
                stats(),
                surge(),
                config.privacy(),
                config.playbooks(),
                config.guidance());
    }

    private IntakeSettings intake(int partitions) {
        var intake = config.intake();
        return new IntakeSettings(
                intake.maxBodyBytes(),
                intake.futureTolerance(),
                intake.grace(),
                intake.deduplicationWindow(),
                DecodeRetries.defaults(),
                partitions);
    }

    private HistorySettings history() {
        var standard = HistorySettings.defaults();
        return new HistorySettings(
                config.history().policies().stream().map(StageSettings::policy).toList(),
                complaintRule(),
                config.intake().grace(),
                config.history().maxComplaints(),
                conversations(standard.conversations()),
                standard.deadlinesPerEvent());
    }

    private ConversationSettings conversations(ConversationSettings standard) {
        var conversations = config.history().conversations();
        return new ConversationSettings(
                conversations.falls(),
                conversations.sharpDrop(),
                conversations.cooledFrom(),
                standard.maxMessages(),
                standard.retention());
    }

    private static RepeatPolicy policy(Policy policy) {
        return new RepeatPolicy(
                policy.name(),
                policy.window(),
                policy.complaints(),
                policy.tickets(),
                policy.level(),
                policy.clearBelow(),
                new PolicyScope(
                        policy.scope().products(),
                        policy.scope().sources(),
                        policy.scope().scenarios(),
                        policy.scope().minNegativity()));
    }

    /** One rule for who complains again and for what is counted as a complaint. */
    private ComplaintRule complaintRule() {
        return new ComplaintRule(
                config.history().negativeCounts(), config.history().complaintScenarios());
    }

    private RoutingSettings routing() {
        var standard = RoutingSettings.defaults();
        var routing = config.routing();
        var due = Map.of(
                EscalationKind.LEGAL, routing.legalDue(),
                EscalationKind.ABUSE, routing.abuseDue(),
                EscalationKind.MANAGER_REQUEST, routing.managerRequestDue());
        return new RoutingSettings(
                routing.coolDown(),
                due,
                standard.boundaryCrossings(),
                standard.boundaryWindow(),
                routing.heatingEscalates(),
                config.intake().grace(),
                standard.deadlinesPerEvent());
    }

    private StatsSettings stats() {
        var standard = StatsSettings.defaults();
        return new StatsSettings(
                config.stats().flushInterval(),
                standard.mostGathered(),
                standard.retention(),
                standard.customerDayRetention(),
                config.intake().grace(),
                complaintRule(),
                standard.deadlinesPerRecord());
    }

    private SurgeSettings surge() {
        var standard = SurgeSettings.defaults();
        var surge = config.surge();
        return new SurgeSettings(
                surge.scenarios(),
                surge.minCustomers(),
                surge.minRatio(),
                surge.deviations(),
                surge.baselineWeeks(),
                standard.priorPerHour(),
                surge.quiet(),
                surge.longest(),
                surge.lateness(),
                surge.idleAfter(),
                config.stats().flushInterval(),
                standard.samples());
    }
}

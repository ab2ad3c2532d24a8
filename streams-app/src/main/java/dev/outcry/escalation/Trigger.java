package dev.outcry.escalation;

import dev.outcry.avro.EscalationKind;
import dev.outcry.avro.ScenarioTag;

/**
 * Why a message goes to a team.
 *
 * @param kind the team
 * @param tag the strongest of the scenarios that send it there
 */
public record Trigger(EscalationKind kind, ScenarioTag tag) {}

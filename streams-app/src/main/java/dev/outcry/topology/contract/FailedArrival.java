package dev.outcry.topology.contract;

/**
 * An event that a stage failed on.
 *
 * @param arrival the event
 * @param stage the processor that failed
 * @param detail how
 */
public record FailedArrival(Arrival arrival, String stage, String detail) {}

package dev.outcry.topology.contract;

/**
 * Where a record stood when it came in. It travels with the record across repartition topics, so that a dead letter
 * names the topic that its publisher knows.
 *
 * @param topic the input topic
 * @param partition its partition
 * @param offset its offset
 */
public record Origin(String topic, int partition, long offset) {}

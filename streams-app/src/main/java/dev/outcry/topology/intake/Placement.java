package dev.outcry.topology.intake;

import dev.outcry.topology.contract.RawRecord;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Utils;

/**
 * Whether a record has the key and lies on the partition that its customer's records share. A right key is not enough:
 * publishers on librdkafka spread keys by CRC32 unless told otherwise, where Kafka's own clients use murmur2.
 *
 * @param partitions partitions of the input topic; with 0 (unknown) or 1 only the key is checked
 */
record Placement(int partitions) {

    boolean fits(RawRecord raw, String customerKey) {
        byte[] key = customerKey.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(key, raw.key()) && (partitions <= 1 || raw.origin().partition() == partitionOf(key));
    }

    private int partitionOf(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}

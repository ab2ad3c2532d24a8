package dev.outcry.topology.surge;

import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.identity.DerivedId;
import dev.outcry.surge.SurgeKey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** All products of a scenario go to one partition; how far a partition has got, and whom to forget, to every one. */
final class ScenarioPartitioner implements StreamPartitioner<String, SurgeDelta> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, SurgeDelta value, int partitions) {
        if (value.getMarkAt() != null || value.getErased() != null) {
            return Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
        }
        String scenario = SurgeKey.parse(key).scenario().name();
        return Optional.of(Set.of((int) Math.floorMod(DerivedId.hash64(scenario), (long) partitions)));
    }
}

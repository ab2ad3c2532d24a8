package dev.outcry.topology.surge;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.Erasure;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.serde.StateSerde;
import dev.outcry.surge.SurgeSettings;
import dev.outcry.topology.contract.Sorting;
import dev.outcry.topology.contract.Tagged;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;

/**
 * Crises. Each task gathers who complained of what in which step of five minutes, and a wall-clock timer sends that on
 * every second, together with how far the event time of its input partition has got. Behind the repartition topic each
 * scenario is watched by one task, which looks at a step once every input partition is past it: so what comes out does
 * not depend on how the partitions raced.
 */
public final class SurgeStage {

    /** More tasks than this have nothing to do: there are about a dozen complaint scenarios. */
    private static final int MOST_PARTITIONS = 8;

    private final SurgeSettings settings;
    private final int inputPartitions;

    /** @param inputPartitions partitions of the input topic; 0 or 1 for one */
    public SurgeStage(SurgeSettings settings, int inputPartitions) {
        this.settings = settings;
        this.inputPartitions = Math.max(1, inputPartitions);
    }

    /** Attaches the stage to tagged events, all of them: those without a complaint tell how late it is. */
    public KStream<String, Crisis> attachTo(KStream<String, Tagged> remembered) {
        return watched(gathered(Sorting.widened(remembered)));
    }

    /** The same, with customers who are to be named no longer. */
    public KStream<String, Crisis> attachTo(KStream<String, Tagged> remembered, KStream<String, Erasure> erasures) {
        return watched(gathered(
                Sorting.widened(remembered).merge(Sorting.widened(erasures), Named.as("surge-join-erasures"))));
    }

    private KStream<String, SurgeDelta> gathered(KStream<String, Object> remembered) {
        return remembered.process(new GatherSupplier(settings), Named.as("surge-gather-customers"));
    }

    private KStream<String, Crisis> watched(KStream<String, SurgeDelta> deltas) {
        return deltas.repartition(Repartitioned.<String, SurgeDelta>as("surge-by-scenario")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new StateSerde<>(SurgeDelta.class))
                        .withStreamPartitioner(new ScenarioPartitioner())
                        .withNumberOfPartitions(Math.min(inputPartitions, MOST_PARTITIONS)))
                .process(new WatchSupplier(settings, inputPartitions), Named.as("surge-watch-scenarios"));
    }
}

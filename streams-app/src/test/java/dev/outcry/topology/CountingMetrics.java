package dev.outcry.topology;

import dev.outcry.topology.contract.DeadLetter;
import dev.outcry.topology.contract.Outcome;
import dev.outcry.topology.contract.PipelineMetrics;
import java.util.Map;
import java.util.TreeMap;

/** Counts what it hears, under the names of what happened. */
public final class CountingMetrics implements PipelineMetrics {

    private final Map<String, Integer> counts = new TreeMap<>();

    public Map<String, Integer> counts() {
        return counts;
    }

    @Override
    public void counted(Outcome outcome) {
        count(outcome.name());
    }

    @Override
    public void deadLettered(DeadLetter.Reason reason) {
        count(reason.name());
    }

    @Override
    public void rekeyed() {
        count("rekeyed");
    }

    @Override
    public void timeClamped() {
        count("timeClamped");
    }

    @Override
    public void decodeRetried() {
        count("decodeRetried");
    }

    @Override
    public void customerErased() {
        count("customerErased");
    }

    @Override
    public void eventDeleted(boolean known) {
        count(known ? "eventDeleted" : "unknownEventDeleted");
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}

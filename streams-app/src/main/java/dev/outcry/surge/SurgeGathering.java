package dev.outcry.surge;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.state.SurgeComplaint;
import dev.outcry.avro.state.SurgeDelta;
import dev.outcry.avro.state.SurgeSample;
import dev.outcry.identity.DerivedId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Who complained of what in which step since the last look; the order of additions doesn't matter. */
public final class SurgeGathering {

    private final int samples;
    private final Map<Cell, Sum> steps = new LinkedHashMap<>();

    public SurgeGathering(SurgeSettings settings) {
        this.samples = settings.samples();
    }

    /** Counts a complaint for each of its scenarios over all products, and on its product where it names one. */
    public void add(SurgeComplaint complaint) {
        SurgeSample sample = complaint.getSample();
        long customer = DerivedId.hash64(sample.getCustomerId());
        for (Scenario scenario : complaint.getScenarios()) {
            add(scenario, null, customer, sample);
            if (complaint.getProduct() != null) {
                add(scenario, complaint.getProduct(), customer, sample);
            }
        }
    }

    private void add(Scenario scenario, @Nullable String product, long customer, SurgeSample sample) {
        var cell = new Cell(new SurgeKey(scenario, product), SurgeTime.stepOf(sample.getAt()));
        Sum sum = steps.computeIfAbsent(cell, missing -> new Sum());
        sum.customers.add(customer);
        Samples.add(sum.first, sample, samples);
    }

    /**
     * Takes out what was gathered.
     *
     * @param partition the input partition that it comes from
     */
    public void take(int partition, BiConsumer<SurgeKey, SurgeDelta> taken) {
        steps.forEach((cell, sum) -> taken.accept(
                cell.key,
                new SurgeDelta(
                        partition,
                        null,
                        cell.stepAt,
                        sum.customers.stream().sorted().toList(),
                        List.copyOf(sum.first),
                        null)));
        steps.clear();
    }

    private record Cell(SurgeKey key, long stepAt) {}

    private static final class Sum {

        private final Set<Long> customers = new HashSet<>();
        private final List<SurgeSample> first = new ArrayList<>();
    }
}

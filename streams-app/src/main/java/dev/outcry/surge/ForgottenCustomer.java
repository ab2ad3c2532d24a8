package dev.outcry.surge;

import dev.outcry.avro.state.OpenCrisis;
import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeSample;
import dev.outcry.avro.state.SurgeStep;
import java.util.List;

/**
 * A customer who is named no longer. The customer still counts: a hash among others can't be taken out of a sketch, and
 * names nobody.
 *
 * @param customerId whose samples go
 */
public record ForgottenCustomer(String customerId) {

    /** The step without the customer's sample. */
    public SurgeStep in(SurgeStep step) {
        return new SurgeStep(step.getCustomers(), without(step.getSamples()));
    }

    /** The cell without the customer's sample in its crisis. */
    public SurgeCell in(SurgeCell cell) {
        OpenCrisis crisis = cell.getCrisis();
        return crisis == null
                ? cell
                : Cells.with(
                        cell,
                        new OpenCrisis(
                                crisis.getCrisisId(),
                                crisis.getOpenedAt(),
                                crisis.getCustomers(),
                                without(crisis.getSamples()),
                                crisis.getPublished(),
                                crisis.getCalmSince()));
    }

    private List<SurgeSample> without(List<SurgeSample> samples) {
        return samples.stream()
                .filter(sample -> !sample.getCustomerId().equals(customerId))
                .toList();
    }
}

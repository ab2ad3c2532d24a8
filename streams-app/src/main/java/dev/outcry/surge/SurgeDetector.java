package dev.outcry.surge;

import dev.outcry.avro.Crisis;
import dev.outcry.avro.CrisisChange;
import dev.outcry.avro.state.OpenCrisis;
import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeSample;
import dev.outcry.identity.DerivedId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides at the end of a step whether a crisis opens, grows or ends. */
final class SurgeDetector {

    /** A crisis is told of again when it has so many times the customers that were told of. */
    private static final double GROWTH = 1.25;

    private final SurgeSettings settings;

    SurgeDetector(SurgeSettings settings) {
        this.settings = settings;
    }

    /**
     * What comes of a step.
     *
     * @param cell the cell from then on, without the hour that may have ended
     * @param record what is to be told, or null
     */
    record Verdict(SurgeCell cell, @Nullable Crisis record) {}

    /**
     * Looks at the window that ends at a time.
     *
     * @param explained whether another open crisis stands for it: of the scenario over all products, or on one of them
     */
    Verdict judge(SurgeKey key, SurgeCell cell, SurgeWindow window, boolean explained) {
        Expectation expected = Baseline.before(settings, cell, window.end());
        double threshold = threshold(expected);
        var step = new Step(key, window, expected, (expected.mean() + threshold) / 2);
        OpenCrisis crisis = cell.getCrisis();
        if (crisis != null) {
            return goOn(step, cell, crisis);
        }
        return window.count() >= threshold && !explained ? open(step, cell) : new Verdict(cell, null);
    }

    /** How many customers make a crisis. */
    private double threshold(Expectation expected) {
        return Math.max(
                settings.minCustomers(),
                Math.max(settings.minRatio() * expected.mean(), expected.upperBound(settings.deviations())));
    }

    private Verdict open(Step step, SurgeCell cell) {
        String product = step.key.product();
        String id = DerivedId.of(
                "crisis",
                step.key.scenario().name(),
                product == null ? "" : product,
                Instant.ofEpochMilli(step.window.end()).toString());
        OpenCrisis opened = new OpenCrisis(
                id, step.window.end(), step.window.customers(), step.window.samples(), step.window.count(), null);
        return new Verdict(Cells.with(cell, opened), step.record(opened, CrisisChange.OPENED));
    }

    private Verdict goOn(Step step, SurgeCell cell, OpenCrisis crisis) {
        long end = step.window.end();
        Long calmSince =
                step.isCalm() ? crisis.getCalmSince() == null ? Long.valueOf(end) : crisis.getCalmSince() : null;
        OpenCrisis grown = step.window.addTo(crisis, calmSince, settings.samples());
        if (calmSince != null && end - calmSince >= settings.quiet().toMillis()) {
            return new Verdict(Cells.with(cell, null), step.record(grown, CrisisChange.ENDED));
        }
        if (end - crisis.getOpenedAt() >= settings.longest().toMillis()) {
            return new Verdict(Cells.relearning(cell, crisis), step.record(grown, CrisisChange.ENDED));
        }
        long customers = SurgeWindow.count(grown.getCustomers());
        if (customers < GROWTH * crisis.getPublished()) {
            return new Verdict(Cells.with(cell, grown), null);
        }
        OpenCrisis published =
                OpenCrisis.newBuilder(grown).setPublished(customers).build();
        return new Verdict(Cells.with(cell, published), step.record(published, CrisisChange.UPDATED));
    }

    /**
     * The step at hand.
     *
     * @param calmBelow half way from what is expected to what makes a crisis: the count has to fall below it, so that a
     *     crisis on the edge doesn't flap
     */
    private record Step(SurgeKey key, SurgeWindow window, Expectation expected, double calmBelow) {

        boolean isCalm() {
            return window.count() < calmBelow;
        }

        Crisis record(OpenCrisis crisis, CrisisChange change) {
            List<SurgeSample> samples = crisis.getSamples();
            return Crisis.newBuilder()
                    .setCrisisId(crisis.getCrisisId())
                    .setScenario(key.scenario())
                    .setProduct(key.product())
                    .setChange(change)
                    .setOpenedAt(Instant.ofEpochMilli(crisis.getOpenedAt()))
                    .setUpdatedAt(Instant.ofEpochMilli(window.end()))
                    .setCustomers(SurgeWindow.count(crisis.getCustomers()))
                    .setRate((double) window.count())
                    .setBaseline(expected.mean())
                    .setTicketIds(samples.stream().map(SurgeSample::getTicketId).toList())
                    .setCustomerIds(
                            samples.stream().map(SurgeSample::getCustomerId).toList())
                    .build();
        }
    }
}

package dev.outcry.surge;

import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeHour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a cell's past weeks say of an hour: the quasi-Poisson baseline of Farrington et al. (1996) with the reweighting
 * threshold of Noufaily et al. (2013), on the same hour of past weeks and its neighbours. Where the past is short, it
 * is drawn towards the cell's mean over all hours, and that towards a fixed rate. Hours of past crises are left out.
 */
final class Baseline {

    private static final double NEIGHBOUR_WEIGHT = 0.25;
    /** The cell's mean counts like so many weeks of the hour itself. */
    private static final double MEAN_WEIGHT = 1;
    /** The fixed rate counts like so many hours. */
    private static final double PRIOR_HOURS = 24;
    /** Variance over mean, of what is not known yet. */
    private static final double PRIOR_DISPERSION = 2;
    /** Residuals beyond it lose weight. */
    private static final double OUTLYING = 2.58;

    private final SurgeSettings settings;
    private final SurgeCell cell;
    private final Map<Long, SurgeHour> hours = new HashMap<>();
    /** Hours from this one on are not over, and not part of the past. */
    private final long present;

    /**
     * @param cell what is known
     * @param end of the window at hand
     */
    Baseline(SurgeSettings settings, SurgeCell cell, long end) {
        this.settings = settings;
        this.cell = cell;
        this.present = SurgeTime.hourOf(end);
        cell.getHours().forEach(hour -> hours.put(hour.getHour(), hour));
    }

    /** What is to be expected in the window of an hour that ends at a time. */
    static Expectation before(SurgeSettings settings, SurgeCell cell, long end) {
        Baseline baseline = new Baseline(settings, cell, end);
        long start = end - SurgeTime.WINDOW;
        long hour = SurgeTime.hourOf(start);
        double mean = baseline.overallMean();
        Expectation first = baseline.of(hour, mean);
        double share = (double) Math.floorMod(start, SurgeTime.WINDOW) / SurgeTime.WINDOW;
        return share == 0 ? first : first.towards(baseline.of(hour + 1, mean), share);
    }

    private double overallMean() {
        long known = Math.max(0, present - cell.getSinceHour());
        double sum = 0;
        for (SurgeHour hour : cell.getHours()) {
            known -= hour.getExceptional() ? 1 : 0;
            sum += hour.getExceptional() ? 0 : hour.getCustomers();
        }
        return (settings.priorPerHour() * PRIOR_HOURS + sum) / (PRIOR_HOURS + Math.max(0, known));
    }

    private Expectation of(long hour, double overall) {
        List<Observation> past = observations(hour);
        double mean = mean(past, overall);
        double dispersion = dispersion(past, mean);
        List<Observation> weighed =
                past.stream().map(seen -> seen.weighed(mean, dispersion)).toList();
        double robust = mean(weighed, overall);
        double known =
                MEAN_WEIGHT + weighed.stream().mapToDouble(Observation::weight).sum();
        return new Expectation(robust, robust * dispersion(weighed, robust) * (1 + 1 / known));
    }

    private List<Observation> observations(long hour) {
        List<Observation> past = new ArrayList<>();
        for (int week = 1; week <= settings.baselineWeeks(); week++) {
            for (int neighbour = -1; neighbour <= 1; neighbour++) {
                long at = hour - week * SurgeTime.HOURS_PER_WEEK + neighbour;
                SurgeHour seen = hours.get(at);
                if (at >= cell.getSinceHour() && at < present && (seen == null || !seen.getExceptional())) {
                    past.add(new Observation(
                            seen == null ? 0 : seen.getCustomers(), neighbour == 0 ? 1 : NEIGHBOUR_WEIGHT));
                }
            }
        }
        return past;
    }

    private static double mean(List<Observation> past, double overall) {
        double sum = MEAN_WEIGHT * overall;
        double weights = MEAN_WEIGHT;
        for (Observation seen : past) {
            sum += seen.weight() * seen.customers();
            weights += seen.weight();
        }
        return sum / weights;
    }

    /** Variance over mean, at least 1: counts vary no less than by chance. */
    private static double dispersion(List<Observation> past, double mean) {
        double sum = PRIOR_DISPERSION;
        double weights = 1;
        for (Observation seen : past) {
            double residual = seen.customers() - mean;
            sum += seen.weight() * residual * residual / mean;
            weights += seen.weight();
        }
        return Math.max(1, sum / weights);
    }

    /**
     * A past hour.
     *
     * @param customers distinct customers in it
     * @param weight how much it says
     */
    private record Observation(long customers, double weight) {

        /** With less weight where it lies far above the mean, by its Anscombe residual. */
        Observation weighed(double mean, double dispersion) {
            double residual = 1.5
                    / Math.sqrt(dispersion)
                    * (Math.cbrt((double) customers * customers) * Math.pow(mean, -1.0 / 6) - Math.sqrt(mean));
            return residual <= OUTLYING
                    ? this
                    : new Observation(customers, weight * OUTLYING * OUTLYING / (residual * residual));
        }
    }
}

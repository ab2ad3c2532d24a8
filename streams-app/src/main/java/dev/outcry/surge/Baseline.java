package dev.outcry.surge;

import dev.outcry.avro.state.SurgeCell;
import dev.outcry.avro.state.SurgeHour;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** Standard deviation over median absolute deviation, of normal values. */
    private static final double NORMAL_DEVIATION = 1.4826;
    /** Residuals beyond it lose weight. */
    private static final double OUTLYING = 2.58;

    private final SurgeSettings settings;
    private final SurgeCell cell;
    private final Map<Long, SurgeHour> hours = new HashMap<>();
    /** How many exceptional hours there were, by hour of week. */
    private final Map<Long, Integer> exceptional = new HashMap<>();
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
        for (SurgeHour hour : cell.getHours()) {
            hours.put(hour.getHour(), hour);
            if (hour.getExceptional()) {
                exceptional.merge(hour.getHour() % SurgeTime.HOURS_PER_WEEK, 1, Integer::sum);
            }
        }
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
        double middle = Math.max(median(past, overall), overall);
        double deviation =
                median(past.stream().map(seen -> seen.distanceFrom(middle)).toList(), 0);
        double spread = Math.max(PRIOR_DISPERSION, Math.pow(NORMAL_DEVIATION * deviation, 2) / middle);
        List<Observation> weighed =
                past.stream().map(seen -> seen.weighed(middle, spread)).toList();
        double mean = mean(weighed, overall);
        double known =
                MEAN_WEIGHT + weighed.stream().mapToDouble(Observation::weight).sum();
        return new Expectation(mean, mean * dispersion(weighed, mean) * (1 + 1 / known));
    }

    /** The weighted median of the past, and of what the mean over all hours adds to it. */
    private static double median(List<Observation> past, double prior) {
        List<Observation> all = new ArrayList<>(past);
        all.add(new Observation(prior, MEAN_WEIGHT));
        all.sort(Comparator.comparingDouble(Observation::customers));
        double half = all.stream().mapToDouble(Observation::weight).sum() / 2;
        int middle = 0;
        for (double below = all.get(0).weight();
                below < half;
                below += all.get(middle).weight()) {
            middle++;
        }
        return all.get(middle).customers();
    }

    private List<Observation> observations(long hour) {
        List<Observation> past = new ArrayList<>();
        for (int week = 1; week <= settings.baselineWeeks(); week++) {
            for (int neighbour = -1; neighbour <= 1; neighbour++) {
                long at = hour - week * SurgeTime.HOURS_PER_WEEK + neighbour;
                SurgeHour seen = hours.get(at);
                if (at >= cell.getSinceHour() && at < present && (seen == null || isUsual(seen))) {
                    past.add(new Observation(
                            seen == null ? 0 : seen.getCustomers(), neighbour == 0 ? 1 : NEIGHBOUR_WEIGHT));
                }
            }
        }
        return past;
    }

    /** What was exceptional in one week is left out; what was so at the same hour of two is a habit. */
    private boolean isUsual(SurgeHour seen) {
        return !seen.getExceptional() || exceptional.getOrDefault(seen.getHour() % SurgeTime.HOURS_PER_WEEK, 0) > 1;
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
    private record Observation(double customers, double weight) {

        Observation distanceFrom(double middle) {
            return new Observation(Math.abs(customers - middle), weight);
        }

        /** With less weight where it lies far above the mean, by its Anscombe residual. */
        Observation weighed(double mean, double dispersion) {
            double residual = 1.5
                    / Math.sqrt(dispersion)
                    * (Math.cbrt(customers * customers) * Math.pow(mean, -1.0 / 6) - Math.sqrt(mean));
            return residual <= OUTLYING
                    ? this
                    : new Observation(customers, weight * OUTLYING * OUTLYING / (residual * residual));
        }
    }
}

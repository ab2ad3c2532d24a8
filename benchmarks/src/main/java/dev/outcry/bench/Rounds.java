package dev.outcry.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Measures several things in turn, round after round, in processor time of the one thread that runs them, so that a
 * busy machine slows all alike and ratios hold.
 */
final class Rounds {

    private static final double SLICE_SECONDS = 0.3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Subject> subjects = new ArrayList<>();

    /** Something to measure: a step is one call of {@code work} with a running number. */
    private static final class Subject {
        final IntConsumer work;
        final List<Double> nanosPerStep = new ArrayList<>();
        int next;
        int steps = 1;

        Subject(IntConsumer work) {
            this.work = work;
        }
    }

    /** Adds something to measure; it is asked for by the number given back. */
    int add(IntConsumer work) {
        subjects.add(new Subject(work));
        return subjects.size() - 1;
    }

    /** Runs rounds that don't count, then those that do. */
    void run(int warmUp, int measured) {
        for (int round = 0; round < warmUp + measured; round++) {
            for (Subject subject : subjects) {
                double nanos = slice(subject);
                if (round >= warmUp) {
                    subject.nanosPerStep.add(nanos);
                }
            }
        }
    }

    /** Runs about as many steps as fit a slice, by the pace of the slice before. */
    private double slice(Subject subject) {
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < subject.steps; i++) {
            subject.work.accept(subject.next++);
        }
        double nanos = (double) Math.max(1, threads.getCurrentThreadCpuTime() - start) / subject.steps;
        subject.steps = (int) Math.max(1, Math.min(subject.steps * 50.0, SLICE_SECONDS * 1e9 / nanos));
        return nanos;
    }

    /** The median time of a step, in nanoseconds of processor time. */
    double nanos(int subject) {
        return median(subjects.get(subject).nanosPerStep.stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** The median over the rounds of how many times longer the one takes than the other. */
    double ratio(int subject, int other) {
        List<Double> one = subjects.get(subject).nanosPerStep;
        List<Double> two = subjects.get(other).nanosPerStep;
        double[] ratios = new double[one.size()];
        Arrays.setAll(ratios, round -> one.get(round) / two.get(round));
        return median(ratios);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}

package dev.outcry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Which of two instances is killed, and when; one seed always gives the same plan.
 *
 * @param seed what it was drawn from
 * @param kills one or two, in order
 */
record KillPlan(long seed, List<Kill> kills) {

    /**
     * One kill.
     *
     * @param instance 0 or 1
     * @param published so many records the broker must have acknowledged before
     */
    record Kill(int instance, int published) {

        @Override
        public String toString() {
            return "instance " + instance + " after " + published + " records";
        }
    }

    KillPlan {
        kills = List.copyOf(kills);
    }

    /** The plan of a seed, for so many records: neither at their very beginning nor at their very end. */
    static KillPlan of(long seed, int records) {
        var random = new Random(seed);
        // Seeds that follow each other begin alike.
        random.nextInt();
        var kills = new ArrayList<Kill>();
        for (int published : random.ints(1 + random.nextInt(2), records / 20, records - records / 20)
                .sorted()
                .toArray()) {
            kills.add(new Kill(random.nextInt(2), published));
        }
        return new KillPlan(seed, kills);
    }

    @Override
    public String toString() {
        return "seed " + seed + ": kill "
                + String.join(", ", kills.stream().map(Kill::toString).toList());
    }
}

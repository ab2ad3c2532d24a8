package dev.outcry.topology.proof;

import dev.outcry.history.RepeatPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes away from a story that fails whatever it also fails without. */
final class Shrinker {

    private final Predicate<Story> fails;

    Shrinker(Predicate<Story> fails) {
        this.fails = fails;
    }

    Story shrink(Story failing) {
        Story smaller = failing;
        Story before;
        do {
            before = smaller;
            smaller = withoutPolicies(withoutSteps(before));
        } while (!smaller.equals(before));
        return smaller;
    }

    private Story withoutSteps(Story failing) {
        Story smaller = failing;
        for (int length = failing.steps().size() / 2; length >= 1; length /= 2) {
            for (int from = smaller.steps().size() - length; from >= 0; from -= length) {
                List<Step> rest = new ArrayList<>(smaller.steps());
                rest.subList(from, from + length).clear();
                Story candidate = smaller.withSteps(rest);
                smaller = fails.test(candidate) ? candidate : smaller;
                from = Math.min(from, smaller.steps().size());
            }
        }
        return smaller;
    }

    private Story withoutPolicies(Story failing) {
        Story smaller = failing;
        for (RepeatPolicy policy : failing.policies()) {
            List<RepeatPolicy> rest = new ArrayList<>(smaller.policies());
            rest.remove(policy);
            Story candidate = smaller.withPolicies(rest);
            smaller = !rest.isEmpty() && fails.test(candidate) ? candidate : smaller;
        }
        return smaller;
    }
}

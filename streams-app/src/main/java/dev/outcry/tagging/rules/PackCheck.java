package dev.outcry.tagging.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says whether packs can take the place of others: the result has to compile, and its rules' examples have to hold. */
public final class PackCheck {

    private PackCheck() {}

    /**
     * The packs with some changed.
     *
     * @param packs what is in force
     * @param changes new texts by name; null takes a pack away
     * @throws RulePackException where the result doesn't compile, an example of a changed pack doesn't hold, or one of
     *     another pack doesn't hold any longer
     */
    public static RulePacks changed(RulePacks packs, Map<String, @Nullable String> changes) {
        RulePacks result;
        try {
            result = packs.with(changes);
        } catch (StackOverflowError e) {
            String file = String.join(", ", changes.keySet());
            throw new RulePackException(List.of(new RuleProblem(file, 1, "brackets are nested too deep")));
        }
        List<RuleProblem> broken = new RuleExamples(result).check();
        if (!broken.isEmpty()) {
            refuseNew(broken, packs, changes.keySet());
        }
        return result;
    }

    private static void refuseNew(List<RuleProblem> broken, RulePacks before, Set<String> changed) {
        Set<RuleProblem> known = new HashSet<>(new RuleExamples(before).check());
        List<RuleProblem> fresh = broken.stream()
                .filter(problem -> !known.contains(problem) || changed.contains(RulePacks.nameOf(problem.file())))
                .toList();
        if (!fresh.isEmpty()) {
            throw new RulePackException(fresh);
        }
    }
}

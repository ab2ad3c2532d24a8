package dev.outcry.tagging.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a published pack.
 *
 * @param pack its name
 * @param version its version; null where it was taken back
 * @param problems why it was refused; empty where it took effect
 */
public record PackVerdict(String pack, @Nullable String version, List<RuleProblem> problems) {

    public PackVerdict {
        problems = List.copyOf(problems);
    }

    public boolean accepted() {
        return problems.isEmpty();
    }
}

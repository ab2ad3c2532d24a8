package dev.outcry.tagging.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Rule packs that can't be used; says everything that is wrong with them, not only the first thing. */
public final class RulePackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RulePackException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}

package dev.outcry.cli;

import dev.outcry.tagging.rules.RulePackException;
import dev.outcry.tagging.rules.RulePacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The packs that {@code --rules} names, laid over those in force as {@code rules check} does. */
final class PackChange {

    private final Console console;

    PackChange(Console console) {
        this.console = console;
    }

    /**
     * The packs with those of a directory or file.
     *
     * @param rules what was named; null for no change
     * @return empty where they don't compile; every mistake has then been printed
     */
    Optional<RulePacks> over(RulePacks inForce, @Nullable Path rules) {
        if (rules == null) {
            return Optional.of(inForce);
        }
        var files = new PackFiles(List.of(rules));
        try {
            return Optional.of(inForce.with(files.over(inForce)));
        } catch (RulePackException e) {
            e.problems().forEach(problem -> console.err().println(files.shown(problem)));
            return Optional.empty();
        }
    }
}

package dev.outcry.cli;

import dev.outcry.app.RulesDesk;
import dev.outcry.avro.RulePackStatus;
import java.util.Set;
import java.util.TreeSet;

/** Prints what became of packs that were published. */
final class PushResult {

    private final Console console;

    PushResult(Console console) {
        this.console = console;
    }

    /**
     * Prints, and gives the exit code: all accepted, or no instance there to ask; one refused; or no answer in time.
     */
    int print(Set<String> packs, RulesDesk.Answers answers) {
        if (answers.instances() == 0) {
            packs.forEach(name -> console.lines().println("published " + name));
            console.err().println("no instance runs; packs take effect when one starts");
            return ExitCodes.OK;
        }
        answers.statuses().forEach(this::print);
        Set<String> silent = new TreeSet<>(packs);
        answers.statuses().forEach(status -> silent.remove(status.getPack()));
        if (!silent.isEmpty()) {
            console.err()
                    .println("outcry: published, but none of the " + answers.instances()
                            + " running instances said in time what became of " + String.join(", ", silent)
                            + "; see their logs and outcry rules list, or wait longer with --timeout");
            return ExitCodes.FAILURE;
        }
        return answers.statuses().stream().allMatch(RulePackStatus::getAccepted) ? ExitCodes.OK : ExitCodes.BAD_INPUT;
    }

    private void print(RulePackStatus status) {
        console.lines()
                .println((status.getAccepted() ? "accepted " : "rejected ") + status.getPack() + " "
                        + (status.getVersion() == null ? "(taken back)" : status.getVersion()) + ", rules "
                        + status.getRulesVersion() + " on " + status.getInstance());
        if (status.getReason() != null) {
            console.lines().println(status.getReason().indent(2).stripTrailing());
        }
    }
}

package dev.outcry.cli;

import dev.outcry.avro.RulePack;
import dev.outcry.avro.RulePackStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints what became of packs that were published. */
final class PushResult {

    private final Console console;

    PushResult(Console console) {
        this.console = console;
    }

    /** Prints, and gives the exit code. */
    int print(Map<String, Optional<RulePack>> packs, List<RulePackStatus> statuses) {
        if (statuses.isEmpty()) {
            packs.keySet().forEach(name -> console.lines().println("published " + name));
            console.err().println("no instance has answered; packs take effect when one runs");
            return ExitCodes.OK;
        }
        for (RulePackStatus status : statuses) {
            console.lines()
                    .println((status.getAccepted() ? "accepted " : "rejected ") + status.getPack() + " "
                            + (status.getVersion() == null ? "(taken back)" : status.getVersion()) + ", rules "
                            + status.getRulesVersion() + " on " + status.getInstance());
            if (status.getReason() != null) {
                console.lines().println(status.getReason().indent(2).stripTrailing());
            }
        }
        return statuses.stream().allMatch(RulePackStatus::getAccepted) ? ExitCodes.OK : ExitCodes.BAD_INPUT;
    }
}

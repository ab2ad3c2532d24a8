package dev.outcry.evaluation;

import dev.outcry.avro.Evidence;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What a backtest found, for people. */
public final class BacktestText {

    private static final int SHOWN = 220;

    private final PrintStream out;
    private final int examples;

    /**
     * @param examples how many are shown of each scenario's tags gained and lost, and of escalations gained and lost
     */
    public BacktestText(PrintStream out, int examples) {
        this.out = out;
        this.examples = examples;
    }

    /** Prints the counts, the escalations that change, and examples of tags that do. */
    public void print(Backtest backtest) {
        Backtest.Delta total = backtest.total();
        line("%d messages; rules %s changed to %s%n", backtest.messages(), backtest.before(), backtest.after());
        line(
                "tags gained %d, lost %d; escalations gained %d, lost %d%n",
                total.gained(),
                total.lost(),
                backtest.escalations(true).size(),
                backtest.escalations(false).size());
        if (!backtest.tags().isEmpty()) {
            line("%n%-24s %8s %8s %8s %8s%n", "scenario", "gained", "lost", "better", "worse");
            backtest.deltas()
                    .forEach((scenario, delta) -> line(
                            "%-24s %8d %8d %8d %8d%n",
                            scenario, delta.gained(), delta.lost(), delta.better(), delta.worse()));
        }
        printEscalations("escalations gained", backtest.escalations(true));
        printEscalations("escalations lost", backtest.escalations(false));
        printTags(backtest, true);
        printTags(backtest, false);
    }

    private void printEscalations(String title, List<EscalationChange> changes) {
        if (!changes.isEmpty() && examples > 0) {
            line("%n%s%n", title);
            changes.stream()
                    .limit(examples)
                    .forEach(change -> print(change.kind().name(), "", change.message(), change.evidence()));
        }
    }

    private void printTags(Backtest backtest, boolean gained) {
        if (examples == 0) {
            return;
        }
        for (var scenario : backtest.deltas().keySet()) {
            List<TagChange> changes = backtest.tags().stream()
                    .filter(change -> change.scenario() == scenario && change.gained() == gained)
                    .toList();
            if (!changes.isEmpty()) {
                line("%n%s %s%n", scenario, gained ? "gained" : "lost");
                changes.stream()
                        .limit(examples)
                        .forEach(
                                change -> print(scenario.name(), verdict(change), change.message(), change.evidence()));
            }
        }
    }

    private static String verdict(TagChange change) {
        return change.isBetter() ? ", better" : change.isWorse() ? ", worse" : "";
    }

    private void print(String what, String verdict, LabelledMessage message, List<Evidence> evidence) {
        String body = message.message().body().replaceAll("\\s*\\R\\s*", " / ");
        line(
                "  %s%s  %s %s%n      %s%n",
                what,
                verdict,
                message.where(),
                message.message().author(),
                body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…");
        for (Evidence one : evidence) {
            line("      %s: \"%s\"%n", one.getRule(), one.getText());
        }
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}

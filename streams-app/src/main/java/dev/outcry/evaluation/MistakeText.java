package dev.outcry.evaluation;

import dev.outcry.avro.Evidence;
import dev.outcry.tagging.Message;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints mistakes: where, what, why, and the text. */
public final class MistakeText {

    private static final int SHOWN = 220;

    private final PrintStream out;
    private final boolean whole;

    /** @param whole whether texts are printed in full */
    public MistakeText(PrintStream out, boolean whole) {
        this.out = out;
        this.whole = whole;
    }

    /** Prints wrong tags with their evidence. */
    public void printFalse(List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            printHead(mistake);
            for (Evidence evidence : mistake.evidence()) {
                out.printf(Locale.ROOT, "      %s: \"%s\"%n", evidence.getRule(), oneLine(evidence.getText()));
            }
        }
    }

    /** Prints missing tags with what was said instead. */
    public void printMisses(List<Mistake> mistakes) {
        for (Mistake mistake : mistakes) {
            printHead(mistake);
            out.printf(Locale.ROOT, "      said: %s%n", mistake.said().isEmpty() ? "nothing" : mistake.said());
        }
    }

    private void printHead(Mistake mistake) {
        LabelledMessage message = mistake.message();
        out.printf(
                Locale.ROOT,
                "  %s %.2f  %s %s %s, labelled %s%n      %s%n",
                mistake.scenario(),
                mistake.confidence(),
                message.where(),
                message.message().author(),
                message.message().channel(),
                message.expected(),
                text(message.message()));
    }

    private String text(Message message) {
        String subject = message.subject() == null ? "" : "{" + message.subject() + "} ";
        String text = oneLine(subject + message.body());
        return whole || text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " / ");
    }
}

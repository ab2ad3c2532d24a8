package dev.outcry.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.outcry.avro.Scenario;
import dev.outcry.evaluation.Judged;
import dev.outcry.evaluation.Mistake;
import dev.outcry.evaluation.MistakeJson;
import dev.outcry.evaluation.MistakeText;
import dev.outcry.evaluation.RuleTally;
import dev.outcry.evaluation.SentimentMistake;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lists for those who write rules, in place of the figures. */
final class EvaluationLists {

    @Option(
            names = "--false",
            paramLabel = "SCENARIO",
            description = "Only list every wrong tag of a scenario with its evidence, in place of the figures.")
    private @Nullable Scenario falseTags;

    @Option(
            names = "--misses",
            paramLabel = "SCENARIO",
            description = "Only list every message where a scenario was missed.")
    private @Nullable Scenario misses;

    @Option(
            names = "--by-rule",
            paramLabel = "SCENARIO",
            description = "Only list the rules of a scenario, each with how often it was right and wrong.")
    private @Nullable Scenario byRule;

    @Option(names = "--wrong-sentiment", description = "Only list every message whose sentiment has the wrong class.")
    private boolean wrongSentiment;

    void print(Console console, List<Judged> judged, boolean json) {
        PrintStream out = console.lines();
        MistakeText text = new MistakeText(out, true);
        if (falseTags != null) {
            List<Mistake> mistakes = Mistake.falseTags(judged, Set.of(falseTags));
            printMistakes(out, mistakes, json, () -> text.printFalse(mistakes));
        } else if (misses != null) {
            List<Mistake> mistakes = Mistake.misses(judged, Set.of(misses));
            printMistakes(out, mistakes, json, () -> text.printMisses(mistakes));
        } else if (byRule != null) {
            RuleTally.of(judged, byRule).forEach(tally -> out.println(json ? json(tally) : text(tally)));
        } else if (wrongSentiment) {
            SentimentMistake.of(judged).forEach(mistake -> out.println(json ? mistake.json() : mistake.text()));
        }
    }

    private static void printMistakes(PrintStream out, List<Mistake> mistakes, boolean json, Runnable text) {
        if (json) {
            mistakes.forEach(mistake -> out.println(MistakeJson.of(mistake)));
        } else {
            text.run();
        }
    }

    private static String text(RuleTally tally) {
        return String.format(Locale.ROOT, "%-60s right %4d wrong %4d", tally.rule(), tally.right(), tally.wrong());
    }

    private static String json(RuleTally tally) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("rule", tally.rule())
                .put("right", tally.right())
                .put("wrong", tally.wrong())
                .toString();
    }
}

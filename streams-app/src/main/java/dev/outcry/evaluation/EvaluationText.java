package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.SentimentLabel;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A report for people. */
public final class EvaluationText {

    private static final String SCORE = "%-24s %9.3f %9.3f %9.3f %6d %6d %6d%n";
    private static final int CONFUSIONS = 10;

    private final PrintStream out;
    private final int worst;

    /** @param worst how many mistakes of each kind are shown */
    public EvaluationText(PrintStream out, int worst) {
        this.out = out;
        this.worst = worst;
    }

    /** Prints all parts that there is something to say about. */
    public void print(Subject subject, Evaluation evaluation) {
        line("%d messages of %s%n", evaluation.messages(), String.join(", ", subject.files()));
        line("rules %s, model %s; %s%n", subject.rules(), subject.model(), subject.method());
        if (evaluation.scores().micro().measured()) {
            printScores(evaluation.scores());
            printConfusions(evaluation.confusions());
            printCalibration("confidence of all tags", evaluation.calibration());
            printCalibration("confidence of the three escalations", evaluation.escalationCalibration());
        }
        printSentiment(evaluation.sentiment());
        printLanguage(evaluation.language());
        if (worst > 0) {
            printMistakes("legal, abuse, manager request", evaluation.escalationMistakes());
            printMistakes("the other scenarios", evaluation.otherMistakes());
        }
    }

    private void printScores(Scores scores) {
        line("%n%-24s %9s %9s %9s %6s %6s %6s%n", "scenario", "precision", "recall", "F1", "hits", "misses", "false");
        scores.scenarios().forEach((scenario, score) -> {
            if (score.measured()) {
                printScore(scenario.name(), score);
            }
        });
        printScore("micro, over all tags", scores.micro());
        line(
                "%-24s %9.3f %9.3f %9.3f%n",
                "macro, over scenarios",
                scores.macro(ScenarioScore::precision),
                scores.macro(ScenarioScore::recall),
                scores.macro(ScenarioScore::f1));
        line("%nthe three escalations%n");
        for (Scenario scenario : ScenarioSets.ESCALATIONS) {
            printScore(scenario.name(), scores.scenarios().getOrDefault(scenario, new ScenarioScore(0, 0, 0)));
        }
    }

    private void printScore(String name, ScenarioScore score) {
        line(
                SCORE,
                name,
                score.precision(),
                score.recall(),
                score.f1(),
                score.hits(),
                score.misses(),
                score.falseHits());
    }

    private void printConfusions(List<Confusion> confusions) {
        line("%nmost often mixed up: missed, and said instead%n");
        confusions.stream()
                .filter(Confusion::isSwap)
                .limit(CONFUSIONS)
                .forEach(pair -> line("%6d  %s%n", pair.messages(), pair.missed() + ", " + pair.said()));
        line(
                "missed with nothing wrong said: %d; said with nothing missed: %d%n",
                sum(confusions, pair -> pair.said() == null ? pair.messages() : 0),
                sum(confusions, pair -> pair.missed() == null ? pair.messages() : 0));
    }

    private static int sum(List<Confusion> confusions, ToDoubleFunction<Confusion> count) {
        return (int) confusions.stream().mapToDouble(count).sum();
    }

    private void printCalibration(String title, Calibration calibration) {
        line("%n%-24s %9s %9s %9s%n", title, "tags", "mean", "right");
        for (Calibration.Bucket bucket : calibration.buckets()) {
            if (bucket.tags() > 0) {
                line(
                        "%.1f to %.1f %23d %9.3f %9.3f%n",
                        bucket.from(), bucket.to(), bucket.tags(), bucket.mean(), bucket.share());
            }
        }
        line("expected calibration error %.3f%n", calibration.error());
    }

    private void printSentiment(SentimentScores sentiment) {
        if (sentiment.messages() > 0) {
            line(
                    "%nsentiment of %d messages: accuracy %.3f, macro-F1 %.3f%n",
                    sentiment.messages(), sentiment.accuracy(), sentiment.macroF1());
            line("%-24s %9s %9s %9s %9s%n", "labelled", "NEGATIVE", "NEUTRAL", "POSITIVE", "F1");
            for (SentimentLabel label : SentimentLabel.values()) {
                line(
                        "%-24s %9d %9d %9d %9.3f%n",
                        label,
                        sentiment.count(label, SentimentLabel.NEGATIVE),
                        sentiment.count(label, SentimentLabel.NEUTRAL),
                        sentiment.count(label, SentimentLabel.POSITIVE),
                        sentiment.score(label).f1());
            }
        }
        sentiment
                .correlations()
                .forEach(one -> line(
                        "%nsentiment against %d ratings of %s: Pearson's r %.3f%n",
                        one.messages(), one.file(), one.r()));
    }

    private void printLanguage(LanguageScores language) {
        if (language.messages() > 0) {
            ScenarioScore foreign = language.foreign();
            line("%nlanguage of %d customers' messages: right on %d%n", language.messages(), language.identified());
            printScore(Scenario.FOREIGN_LANGUAGE.name(), foreign);
            line(
                    "English called foreign: %d of %d (%.2f %%)%n",
                    language.englishCalledForeign(), language.english(), 100 * language.englishForeignShare());
        }
    }

    private void printMistakes(String of, Evaluation.Mistakes mistakes) {
        MistakeText text = new MistakeText(out, false);
        if (!mistakes.falseTags().isEmpty()) {
            line("%nworst wrong tags of %s: %d%n", of, mistakes.falseTags().size());
            text.printFalse(mistakes.falseTags().stream().limit(worst).toList());
        }
        if (!mistakes.misses().isEmpty()) {
            line("%nworst misses of %s: %d%n", of, mistakes.misses().size());
            text.printMisses(mistakes.misses().stream().limit(worst).toList());
        }
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }
}

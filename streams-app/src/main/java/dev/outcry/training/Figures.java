package dev.outcry.training;

import dev.outcry.tagging.model.ScenarioIndex;
import java.util.Locale;

/** Hits, misses and false hits of each scenario. */
public final class Figures {

    private final int[] hits = new int[ScenarioIndex.COUNT];
    private final int[] misses = new int[ScenarioIndex.COUNT];
    private final int[] falseHits = new int[ScenarioIndex.COUNT];

    void add(int scenario, boolean shown, boolean tagged) {
        hits[scenario] += shown && tagged ? 1 : 0;
        misses[scenario] += shown && !tagged ? 1 : 0;
        falseHits[scenario] += !shown && tagged ? 1 : 0;
    }

    /** Of what was tagged, the share that was right; 1 where nothing was. */
    public double precision(int scenario) {
        return share(hits[scenario], hits[scenario] + falseHits[scenario]);
    }

    /** Of what should have been tagged, the share that was; 1 where nothing should. */
    public double recall(int scenario) {
        return share(hits[scenario], hits[scenario] + misses[scenario]);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** The harmonic mean of precision and recall. */
    public double f1(int scenario) {
        return f1(hits[scenario], misses[scenario], falseHits[scenario]);
    }

    private static double f1(int hits, int misses, int falseHits) {
        return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + misses + falseHits);
    }

    /** The mean F1 of the scenarios. */
    public double macroF1() {
        double sum = 0;
        for (int scenario = 0; scenario < hits.length; scenario++) {
            sum += f1(scenario);
        }
        return sum / hits.length;
    }

    /** F1 over all tags of all scenarios. */
    public double microF1() {
        return f1(sum(hits), sum(misses), sum(falseHits));
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** A table for people. */
    public String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-24s %9s %9s %9s %6s %6s %6s%n",
                "scenario",
                "precision",
                "recall",
                "F1",
                "hits",
                "misses",
                "false"));
        for (int i = 0; i < hits.length; i++) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-24s %9.3f %9.3f %9.3f %6d %6d %6d%n",
                    ScenarioIndex.at(i),
                    precision(i),
                    recall(i),
                    f1(i),
                    hits[i],
                    misses[i],
                    falseHits[i]));
        }
        return table.append(String.format(Locale.ROOT, "macro-F1 %.4f, micro-F1 %.4f%n", macroF1(), microF1()))
                .toString();
    }
}

package dev.outcry.history;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.HistorySnapshot;
import dev.outcry.avro.Scenario;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.avro.WindowCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds the scenario FREQUENT_COMPLAINER to complaints of customers whose history shows it. */
public final class FrequentComplainers {

    private static final double CERTAIN = 1.0;

    private FrequentComplainers() {}

    /** The scenarios of a complaint, in the order of the catalogue, with what the history adds to them. */
    public static List<ScenarioTag> tag(List<ScenarioTag> scenarios, HistorySnapshot history) {
        List<Evidence> evidence = history.getWindows().stream()
                .filter(WindowCount::getActive)
                .map(window -> evidence(window.getPolicy()))
                .toList();
        if (evidence.isEmpty() || scenarios.stream().anyMatch(FrequentComplainers::isThere)) {
            return scenarios;
        }
        List<ScenarioTag> richer = new ArrayList<>(scenarios);
        richer.add(new ScenarioTag(Scenario.FREQUENT_COMPLAINER, CERTAIN, evidence));
        richer.sort(Comparator.comparing(ScenarioTag::getScenario));
        return richer;
    }

    private static boolean isThere(ScenarioTag tag) {
        return tag.getScenario() == Scenario.FREQUENT_COMPLAINER;
    }

    private static Evidence evidence(String policy) {
        return new Evidence("history." + policy, EvidenceField.HISTORY, 0, 0, "");
    }
}

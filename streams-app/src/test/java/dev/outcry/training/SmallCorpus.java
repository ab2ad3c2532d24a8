package dev.outcry.training;

import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.model.ScenarioIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A corpus small enough to be learnt in a second: lawyers are LEGAL, everything else is nothing. */
final class SmallCorpus {

    static final TrainingSettings SETTINGS = new TrainingSettings(7, 6, 8, 8, 4, 1, 2);

    private static final List<String> LEGAL = List.of(
            "My lawyer will write to you.",
            "I will see you in court.",
            "Our attorney is preparing a claim.",
            "The court will hear of this from my lawyer.");
    private static final List<String> NOTHING = List.of(
            "Where is my parcel?",
            "Thanks for the quick reply.",
            "I would like to change my plan.",
            "How are you today?");

    private SmallCorpus() {}

    static Corpus corpus() {
        List<Labelled> texts = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            LEGAL.forEach(text -> texts.add(labelled(text, true)));
            NOTHING.forEach(text -> texts.add(labelled(text, false)));
        }
        return new Corpus(texts, List.of(), texts);
    }

    private static Labelled labelled(String text, boolean legal) {
        boolean[] shown = new boolean[ScenarioIndex.COUNT];
        shown[ScenarioIndex.of(Scenario.LEGAL)] = legal;
        float[] weights = new float[ScenarioIndex.COUNT];
        Arrays.fill(weights, 1);
        return new Labelled("small.tsv", Message.ofCustomer(text), shown, weights);
    }
}

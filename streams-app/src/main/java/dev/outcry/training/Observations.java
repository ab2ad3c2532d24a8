package dev.outcry.training;

import dev.outcry.avro.Author;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.model.MessageFeatures;
import dev.outcry.tagging.model.ScenarioIndex;
import dev.outcry.tagging.model.SentenceModel;
import dev.outcry.tagging.model.SentenceScorer;
import dev.outcry.tagging.rules.RuleTagger;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the stack sees of messages, and what they show.
 *
 * @param rows by scenario and message
 * @param shown by scenario and message
 * @param tagged by scenario and message, whether the rules alone tag it
 * @param readable by message, whether the model can read its language
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, never changed
record Observations(float[][][] rows, boolean[][] shown, boolean[][] tagged, boolean[] readable) {

    /** Looks at all messages by these rules and this model. */
    static Observations of(List<Labelled> messages, RuleTagger rules, SentenceModel model) {
        Observations seen = none(messages.size());
        seen.look(messages, IntStream.range(0, messages.size()).toArray(), rules, model);
        return seen;
    }

    /** As many messages that weren't looked at yet. */
    static Observations none(int messages) {
        int scenarios = ScenarioIndex.COUNT;
        return new Observations(
                new float[scenarios][messages][],
                new boolean[scenarios][messages],
                new boolean[scenarios][messages],
                new boolean[messages]);
    }

    /** Looks at some of these messages by these rules and this model. */
    void look(List<Labelled> messages, int[] which, RuleTagger rules, SentenceModel model) {
        Tokenizer tokenizer = new Tokenizer();
        SentenceScorer scorer = new SentenceScorer(model);
        MessageFeatures features = new MessageFeatures();
        for (int i : which) {
            Labelled labelled = messages.get(i);
            Tokens tokens = tokenizer.read(
                    labelled.message().subject(), labelled.message().body());
            Tagging tagging = rules.tag(labelled.message(), tokens);
            scorer.score(tokens, labelled.message().author() == Author.AGENT);
            features.read(labelled.message(), tokens, tagging, scorer);
            add(i, labelled, tagging, features);
        }
    }

    private void add(int message, Labelled labelled, Tagging tagging, MessageFeatures features) {
        readable[message] = MessageFeatures.isReadable(tagging);
        for (int scenario = 0; scenario < rows.length; scenario++) {
            rows[scenario][message] = features.of(scenario);
            shown[scenario][message] = labelled.shown()[scenario];
        }
        for (ScenarioTag tag : tagging.scenarios()) {
            tagged[ScenarioIndex.of(tag.getScenario())][message] = true;
        }
    }

    int messages() {
        return shown[0].length;
    }

    float[][] rows(int scenario, int[] messages) {
        float[][] some = new float[messages.length][];
        for (int i = 0; i < messages.length; i++) {
            some[i] = rows[scenario][messages[i]];
        }
        return some;
    }

    boolean[] shown(int scenario, int[] messages) {
        boolean[] some = new boolean[messages.length];
        for (int i = 0; i < messages.length; i++) {
            some[i] = shown[scenario][messages[i]];
        }
        return some;
    }
}

package dev.outcry.tagging.model;

import dev.outcry.avro.Author;
import dev.outcry.avro.Channel;
import dev.outcry.avro.ScenarioTag;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.Tagging;
import dev.outcry.tagging.language.LanguageIdentifier;
import dev.outcry.tagging.text.Tokens;
import java.util.Arrays;

/**
 * What the stack looks at, for all scenarios at once: the highest sentence scores, the rules' confidence, who writes
 * where, how much and in which mood; and what each scenario has for itself. Scaled so that one penalty suits all: what
 * others score weighs little. Reused; one thread at a time.
 */
public final class MessageFeatures {

    /**
     * Features that a scenario has for itself: highest, second and mean score, the rules' confidence, all sentences'
     * score.
     */
    public static final int OWN = 5;

    private static final int RULE = 3;
    private static final int WHOLE = 4;
    private static final String LANGUAGE = "en";
    private static final int CIRCUMSTANCES = 5;
    private static final float SCORE_LIMIT = 8;
    private static final float OTHERS_SCALE = 0.2f;
    private static final float OWN_SCALE = 1.5f;
    private static final float OWN_RULE_SCALE = 10;
    private static final int LONG = 30;

    private final float[] shared;
    private final float[] own;

    public MessageFeatures() {
        int scenarios = ScenarioIndex.COUNT;
        this.shared = new float[2 * scenarios + CIRCUMSTANCES];
        this.own = new float[OWN * scenarios];
    }

    /** How many features all scenarios share. */
    public static int sharedCount() {
        return 2 * ScenarioIndex.COUNT + CIRCUMSTANCES;
    }

    /** Whether the model can read a message: it is in English, or in too few words to tell. */
    public static boolean isReadable(Tagging tagging) {
        return tagging.language().equals(LANGUAGE) || tagging.language().equals(LanguageIdentifier.UNDETERMINED);
    }

    /** Reads what the rules and the sentence model say about a message. */
    public void read(Message message, Tokens tokens, Tagging rules, SentenceScorer scorer) {
        int scenarios = ScenarioIndex.COUNT;
        for (int scenario = 0; scenario < scenarios; scenario++) {
            float highest = limited(scorer.highest(scenario));
            shared[scenario] = OTHERS_SCALE * highest;
            shared[scenarios + scenario] = 0;
            own[OWN * scenario] = OWN_SCALE * highest;
            own[OWN * scenario + 1] = OWN_SCALE * limited(scorer.second(scenario));
            own[OWN * scenario + 2] = OWN_SCALE * limited(scorer.mean(scenario));
            own[OWN * scenario + RULE] = 0;
            own[OWN * scenario + WHOLE] = OWN_SCALE * limited(scorer.whole(scenario));
        }
        for (ScenarioTag tag : rules.scenarios()) {
            int scenario = ScenarioIndex.of(tag.getScenario());
            shared[scenarios + scenario] = (float) tag.getConfidence();
            own[OWN * scenario + RULE] = OWN_RULE_SCALE * (float) tag.getConfidence();
        }
        readCircumstances(message, tokens, rules, 2 * scenarios);
    }

    private void readCircumstances(Message message, Tokens tokens, Tagging rules, int at) {
        boolean open = message.channel() == Channel.SOCIAL || message.channel() == Channel.REVIEW;
        boolean undetermined = rules.language().equals(LanguageIdentifier.UNDETERMINED);
        shared[at] = message.author() == Author.AGENT ? 3 : 0;
        shared[at + 1] = open ? 3 : 0;
        shared[at + 2] = Math.min(LONG, tokens.count()) / 10f;
        shared[at + 3] = undetermined ? 2 : 0;
        shared[at + 4] = 2 * (float) rules.sentiment().getScore();
    }

    private static float limited(float score) {
        return Math.max(-SCORE_LIMIT, Math.min(SCORE_LIMIT, score));
    }

    float[] shared() {
        return shared;
    }

    float[] own() {
        return own;
    }

    /** A copy of what the stack of one scenario looks at: what all share, then what is its own. */
    public float[] of(int scenario) {
        float[] row = Arrays.copyOf(shared, shared.length + OWN);
        System.arraycopy(own, OWN * scenario, row, shared.length, OWN);
        return row;
    }
}

package dev.outcry.evaluation;

import dev.outcry.avro.Scenario;
import java.util.List;
import java.util.Set;

/**
 * All figures of a tagger on labelled messages.
 *
 * @param messages how many there are
 * @param scores of each scenario
 * @param sentiment in classes and against ratings
 * @param language where languages are given
 * @param confusions what was said instead of what, the most frequent first
 * @param calibration of all tags
 * @param escalationCalibration of the tags of the three escalations
 * @param escalationMistakes wrong and missing tags of the three escalations
 * @param otherMistakes wrong and missing tags of all other scenarios
 */
public record Evaluation(
        int messages,
        Scores scores,
        SentimentScores sentiment,
        LanguageScores language,
        List<Confusion> confusions,
        Calibration calibration,
        Calibration escalationCalibration,
        Mistakes escalationMistakes,
        Mistakes otherMistakes) {

    /**
     * Mistakes, the worst first.
     *
     * @param falseTags wrong tags, the most confident first
     * @param misses missing ones, those that were thought least of first
     */
    public record Mistakes(List<Mistake> falseTags, List<Mistake> misses) {

        static Mistakes of(List<Judged> judged, Set<Scenario> scenarios) {
            return new Mistakes(Mistake.falseTags(judged, scenarios), Mistake.misses(judged, scenarios));
        }
    }

    /** The figures of these. */
    public static Evaluation of(List<Judged> judged) {
        Set<Scenario> others = ScenarioSets.all();
        others.removeAll(ScenarioSets.ESCALATIONS);
        return new Evaluation(
                judged.size(),
                Scores.of(judged),
                SentimentScores.of(judged),
                LanguageScores.of(judged),
                Confusion.of(judged),
                Calibration.of(judged, ScenarioSets.all()),
                Calibration.of(judged, ScenarioSets.ESCALATIONS),
                Mistakes.of(judged, ScenarioSets.ESCALATIONS),
                Mistakes.of(judged, others));
    }
}

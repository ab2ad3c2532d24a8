package dev.outcry.evaluation;

import dev.outcry.avro.Author;
import dev.outcry.avro.Scenario;
import java.util.List;

/**
 * How well languages are told apart, on customers' messages whose language is given. FOREIGN_LANGUAGE is expected where
 * the labels say so, and where nothing is said of it, in all languages but English.
 *
 * @param foreign the score of FOREIGN_LANGUAGE
 * @param identified how many messages were found to be in their language
 * @param messages how many there are
 * @param english how many are in English and not FOREIGN_LANGUAGE for another reason
 * @param englishCalledForeign how many of those were tagged FOREIGN_LANGUAGE
 */
public record LanguageScores(
        ScenarioScore foreign, int identified, int messages, int english, int englishCalledForeign) {

    private static final String ENGLISH = "en";

    static LanguageScores of(List<Judged> judged) {
        LanguageScores scores = new LanguageScores(new ScenarioScore(0, 0, 0), 0, 0, 0, 0);
        for (Judged one : judged) {
            String language = one.message().language();
            if (language != null && one.message().message().author() == Author.CUSTOMER) {
                scores = scores.plus(one, language);
            }
        }
        return scores;
    }

    private LanguageScores plus(Judged one, String language) {
        boolean known = one.message().knows(Scenario.FOREIGN_LANGUAGE);
        boolean expected = known ? one.expects(Scenario.FOREIGN_LANGUAGE) : !language.equals(ENGLISH);
        boolean tagged = one.tag(Scenario.FOREIGN_LANGUAGE) != null;
        boolean plainEnglish = language.equals(ENGLISH) && !expected;
        ScenarioScore more =
                new ScenarioScore(expected && tagged ? 1 : 0, expected && !tagged ? 1 : 0, !expected && tagged ? 1 : 0);
        return new LanguageScores(
                foreign.plus(more),
                identified + (one.tagging().language().equals(language) ? 1 : 0),
                messages + 1,
                english + (plainEnglish ? 1 : 0),
                englishCalledForeign + (plainEnglish && tagged ? 1 : 0));
    }

    /** Of the English messages the share that was called foreign. */
    public double englishForeignShare() {
        return english == 0 ? 0 : (double) englishCalledForeign / english;
    }
}

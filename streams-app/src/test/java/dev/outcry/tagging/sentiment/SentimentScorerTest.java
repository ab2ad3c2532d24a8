package dev.outcry.tagging.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Author;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentimentScorerTest {

    private final SentimentScorer scorer = SentimentScorer.bundled();

    private Sentiment score(String text) {
        return scorer.score(new Tokenizer().read(null, text), Author.CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "This is terrible, I am still waiting and nobody answers!; NEGATIVE",
                "Absolutely useless. Third time I write.; NEGATIVE",
                "You have been amazing, thank you so much!; POSITIVE",
                "Lovely service, works perfectly; POSITIVE",
                "How do I change my address?; NEUTRAL",
                "Order 1234 from Monday; NEUTRAL",
                "It was great but now it is broken and I am furious; NEGATIVE",
                "fucking awesome; POSITIVE",
                "😡😡; NEGATIVE",
                "thanks for nothing; NEGATIVE",
                "great job losing my suitcase again; NEGATIVE",
                "on hold for 2 hours and no bags for 3 days; NEGATIVE",
                "no coffee left :(; NEGATIVE",
                "thanks for the quick reply, all sorted!; POSITIVE",
            })
    void shouldLabelSupportTexts(String text, SentimentLabel label) {
        assertThat(score(text).getLabel()).as("%s", score(text)).isEqualTo(label);
    }

    @Test
    void shouldTurnByNegationAndDegree() {
        assertThat(score("I am not happy").getScore()).isNegative();
        assertThat(score("I am very happy").getScore())
                .isGreaterThan(score("I am happy").getScore());
        assertThat(score("TERRIBLE").getScore()).isLessThan(score("terrible").getScore());
        assertThat(score("terrible!!!").getScore()).isLessThan(score("terrible").getScore());
    }

    @Test
    void shouldStayWithinItsRange() {
        assertThat(score("terrible ".repeat(5000)).getScore()).isBetween(-1.0, -0.9);
        assertThat(score("").getScore()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "more exclamation marks say more; great; great!; great!!!",
                "degree; kinda slow; slow; very slow",
                "capitals; awful; AWFUL; AWFUL!!",
                "negation weakens more than it turns; not bad; good; great",
                "never so; happy; never been so happy; never been so happy!!!",
                "stretched letters; good; goooood; gooooood!!!",
                "a second word adds less; wrong; wrong wrong; wrong wrong wrong",
            })
    void shouldGrowWithEachOf(String what, String little, String more, String most) {
        assertThat(strength(little)).as(what).isLessThan(strength(more));
        assertThat(strength(more)).as(what).isLessThan(strength(most));
    }

    private double strength(String text) {
        return Math.abs(score(text).getScore());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":)",
                "home again :-D",
                "that smile:)",
                "thank you <3",
                "no school today, yay",
                "not bad at all",
                "can't wait!",
                "#bestdayever",
                "the sound was awful but what a great night",
                "never been so happy",
                "this song is the bomb",
                "killed it on stage tonight",
                "no worries",
                "luv u",
                "gr8 game",
            })
    void shouldBePositive(String text) {
        assertThat(score(text).getScore()).as(text).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":(",
                "home again :'(",
                "</3",
                "back to work :/",
                "not good",
                "not impressed at all",
                "#worstserviceever",
                "great seats but the sound was awful",
                "never been so disappointed",
                "a kiss of death",
                "smh",
                "fml",
                "nobody called",
                "they never answer",
                "wish i was there instead",
                "sux",
                "ugh, so tired -_-",
            })
    void shouldBeNegative(String text) {
        assertThat(score(text).getScore()).as(text).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "https://example.org/a", "#lisbon2027", "the train leaves at nine", "5 :30"})
    void shouldBeZeroWhereNothingIsFelt(String text) {
        assertThat(score(text).getScore()).as(text).isZero();
    }

    @Test
    void shouldNotSaturateOnTwoWords() {
        assertThat(score("the price is wrong and the name is wrong").getScore()).isBetween(-0.75, -0.4);
    }

    @Test
    void shouldMarkPoliteComplaintsDownAndKeepThemGraded() {
        Sentiment polite = SentimentScorer.withComplaint(SentimentScorer.sentiment(0.1), 0.9);
        Sentiment furious = SentimentScorer.withComplaint(SentimentScorer.sentiment(-0.8), 0.9);

        assertThat(polite.getLabel()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(furious.getScore()).isBetween(-1.0, polite.getScore());
    }

    @Test
    void shouldTakeRequestsForNeutral() {
        Sentiment request = SentimentScorer.withRequest(SentimentScorer.sentiment(-0.4));

        assertThat(request.getLabel()).isEqualTo(SentimentLabel.NEUTRAL);
        assertThat(request.getScore()).isBetween(-0.39, -0.01);
    }
}

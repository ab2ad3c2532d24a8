package dev.outcry.tagging.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Author;
import dev.outcry.avro.Sentiment;
import dev.outcry.avro.SentimentLabel;
import dev.outcry.tagging.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}

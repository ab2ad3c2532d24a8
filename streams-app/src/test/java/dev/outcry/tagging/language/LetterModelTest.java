package dev.outcry.tagging.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LetterModelTest {

    private final LetterModel model = LetterModel.bundled();

    @ParameterizedTest
    @CsvSource({
        "en, knowledge", "de, Verfügbarkeit", "fr, malheureusement", "es, desafortunadamente", "pl, niestety",
        "hu, sajnálatosan", "fi, valitettavasti", "tr, maalesef", "cs, bohužel", "vi, không",
    })
    void shouldFindALanguageCheapestInItsOwnWords(String language, String word) {
        int[] scores = charge(word, 1);

        assertThat(IntStream.of(scores).max()).hasValue(scores[model.place(language)]);
    }

    @Test
    void shouldChargeByWeight() {
        int[] once = charge("Rechnung", 1);
        int[] fourfold = charge("Rechnung", 4);

        assertThat(fourfold[model.place("de")]).isEqualTo(4 * once[model.place("de")]);
    }

    @Test
    void shouldNotReadAcrossWhatIsNoLetter() {
        int[] apart = charge("l'avion", 1);
        int[] parts = charge("l", 1);
        model.charge("avion", 0, 5, 1, parts);

        assertThat(apart).isEqualTo(parts);
    }

    @Test
    void shouldPassOverLettersOfNoLanguage() {
        assertThat(charge("ԱՔ 123", 1)).containsOnly(0);
    }

    private int[] charge(String word, int weight) {
        int[] scores = new int[model.languages().size()];
        model.charge(word, 0, word.length(), weight, scores);
        return scores;
    }
}

package dev.outcry.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordTableTest {

    @Test
    void shouldTellWordsOfOneHashApart() {
        WordTable table = new WordTable(List.of("Aa", "BB", "refund"));

        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(table.find("BB")).isEqualTo(1);
        assertThat(table.find("Aa")).isZero();
        assertThat(table.word(2)).isEqualTo("refund");
    }

    @Test
    void shouldNotFindWhatOnlyBeginsAlike() {
        WordTable table = new WordTable(List.of("refund"));

        assertThat(table.find("refunds")).isNegative();
        assertThat(table.find("refun")).isNegative();
    }

    @Test
    void shouldTryTheSecondSpellingOfAStretchedWord() {
        WordTable table = new WordTable(List.of("so", "cool"));
        Tokens tokens = new Tokenizer().read(null, "soooo coooool");

        assertThat(table.findEither(tokens, 0)).isZero();
        assertThat(table.findEither(tokens, 1)).isEqualTo(1);
        assertThat(table.find(tokens, 0)).isNegative();
    }
}

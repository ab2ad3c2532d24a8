package dev.outcry.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedWordsTest {

    private static final String TEXT = "Soooo, my solicitors will sue! Incomprehensibilities at 3 o'clock: refund a "
            + "caf\u00e9, or goooood-bye; zzz aaaaaaaaaaaa aaaaaaaaaaaaa";

    private final WordTable law = new WordTable(List.of("sue", "solicitors", "incomprehensibilities", "a", "cafe"));
    private final WordTable other = new WordTable(List.of("good", "3", "a", "aaaaaaaaaaaa", "so", "refund", "sue"));

    @Test
    void shouldFindWhatEachTableFindsByItself() {
        Tokenizer tokenizer = new Tokenizer();
        Tokens alone = new Tokenizer().read("To sue", TEXT);
        Tokens shared = tokenizer.read("To sue", TEXT);

        shared.lookUp(new SharedWords(List.of(law, other)));

        for (WordTable table : List.of(law, other)) {
            for (int token = 0; token < alone.count(); token++) {
                assertThat(table.find(shared, token)).as(alone.text(token)).isEqualTo(table.find(alone, token));
                assertThat(table.findEither(shared, token)).isEqualTo(table.findEither(alone, token));
            }
        }
    }

    @Test
    void shouldLeaveTablesThatDoNotShareToThemselves() {
        Tokens tokens = new Tokenizer().read(null, "good refund");

        tokens.lookUp(new SharedWords(List.of(law)));

        assertThat(other.find(tokens, 0)).isZero();
        assertThat(law.find(tokens, 0)).isNegative();
    }

    @Test
    void shouldForgetTheMessageBefore() {
        Tokenizer tokenizer = new Tokenizer();
        tokenizer.read(null, "sue").lookUp(new SharedWords(List.of(law)));

        assertThat(law.find(tokenizer.read(null, "a sue"), 0)).isEqualTo(3);
    }
}

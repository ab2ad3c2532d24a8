package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outcry.tagging.Message;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that YAML takes for something else when they stand without quotation marks. */
class YamlWordsTest {

    private static RulePacks pack(String match, String entry) {
        return RulePacks.of(Map.of("legal", """
                scenario: LEGAL
                classes:
                  word:
                    - zorgblat
                    - %s
                rules:
                  - id: word
                    match:
                      - %s
                    examples: {match: [no], no-match: [nothing]}
                """.formatted(entry, match)));
    }

    private static boolean tags(RulePacks packs, String body) {
        return !new RuleTagger(packs).tag(Message.ofCustomer(body)).scenarios().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off", "no", "yes", "y", "true", "false", "null", "1", "2026"})
    void shouldReadThemAsTheWordsThatTheyAreWrittenWith(String word) {
        assertThat(tags(pack(word, "zorg"), "Zorg " + word + " zorg")).isTrue();
        assertThat(tags(pack("\"the {word}\"", word), "Is it the " + word + " here"))
                .isTrue();
        assertThat(tags(pack(word, "zorg"), "Some other thing")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "{a: b}", "[a, b]"})
    void shouldSayWhereSomethingThatIsNoTextStands(String entry) {
        assertThatThrownBy(() -> pack(entry, "zorg"))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("legal.yaml:9: ");
        assertThatThrownBy(() -> pack("\"the {word}\"", entry))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("legal.yaml:5: ");
    }

    @Test
    void shouldSayThatAFlagIsTrueOrFalse() {
        assertThatThrownBy(() -> RulePacks.of(Map.of("legal", """
                        scenario: LEGAL
                        rules:
                          - id: word
                            if:
                              shouting: on
                            examples: {match: [NO NO NO], no-match: [nothing]}
                        """)))
                .hasMessageContaining("legal.yaml:5: 'shouting' is true or false, not 'on'");
    }
}

package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RulePacksTest {

    private static final String GOOD = """
            scenario: LEGAL
            rules:
              - id: sue
                match: ["sue~ you"]
                examples: {match: ["I sue you"], no-match: [hello]}
            """;

    private static List<String> problems(String text) {
        try {
            RulePacks.of(Map.of("legal", text));
            return List.of();
        } catch (RulePackException e) {
            return e.problems().stream().map(RuleProblem::toString).toList();
        }
    }

    @Test
    void shouldNameLineAndNearestWordOfEveryProblem() {
        List<String> problems = problems("""
                scenario: LEGLA
                rulez: []
                rules:
                  - id: a
                    confidence: 1.5
                    matsch: [x]
                    match: ["{lawer} (x", "{lawer}", "<0-3>"]
                    who: customers
                    examples: {match: [x], no-match: [y]}
                  - id: b
                    match: [x]
                classes:
                  lawyer: [attorney]
                """);

        assertThat(problems)
                .anyMatch(p -> p.startsWith("legal.yaml:1: 'LEGLA'") && p.contains("did you mean 'legal'?"))
                .anyMatch(p -> p.startsWith("legal.yaml:2: a pack has no key 'rulez', did you mean 'rules'?"))
                .anyMatch(p -> p.startsWith("legal.yaml:5: 'confidence' goes from"))
                .anyMatch(p -> p.startsWith("legal.yaml:6: a rule has no key 'matsch', did you mean 'match'?"))
                .anyMatch(p -> p.startsWith("legal.yaml:7: a ')' is missing"))
                .anyMatch(p -> p.startsWith("legal.yaml:7: there is no class {lawer}, did you mean 'lawyer'?"))
                .anyMatch(p -> p.startsWith("legal.yaml:7: no word in \"<0-3>\""))
                .anyMatch(p -> p.startsWith("legal.yaml:8: 'customers' is no who, did you mean 'customer'?"))
                .anyMatch(p -> p.startsWith("legal.yaml:10: the rule 'b' needs 'examples'"));
    }

    @Test
    void shouldSayWhereItIsNotYaml() {
        assertThat(problems("scenario: [LEGAL\nrules: - x"))
                .singleElement()
                .asString()
                .startsWith("legal.yaml:2: not YAML");
    }

    @Test
    void shouldRefuseClassesThatContainThemselves() {
        assertThat(problems(GOOD + "classes:\n  a: [\"{b} x\"]\n  b: [\"{a} y\"]\n"))
                .anyMatch(p -> p.contains("contains itself"));
    }

    @Test
    void shouldChangeTheVersionWithTheTextsOnly() {
        RulePacks packs = RulePacks.of(Map.of("legal", GOOD));

        assertThat(packs.version())
                .hasSize(12)
                .isEqualTo(RulePacks.of(Map.of("legal", GOOD)).version());
        assertThat(packs.with("more", GOOD).version()).isNotEqualTo(packs.version());
        assertThat(packs.with("more", GOOD).with("more", null).version()).isEqualTo(packs.version());
    }

    @Test
    void shouldKeepTheOldPacksWhenANewOneIsWrong() {
        RulePacks packs = RulePacks.of(Map.of("legal", GOOD));

        assertThatThrownBy(() -> packs.with("new", "scenario: NOPE")).isInstanceOf(RulePackException.class);
        assertThat(packs.names()).containsExactly("legal");
    }

    @Test
    void shouldHoldRulesToTheirExamples() {
        RulePacks bad = RulePacks.of(
                Map.of("legal", GOOD.replace("hello", "they sued you").replace("I sue", "I see")));

        assertThat(new RuleExamples(bad).check()).extracting(RuleProblem::line).containsExactly(5, 5);
        assertThat(new RuleExamples(RulePacks.load(Path.of("src/test/resources/packs-sample"))).check())
                .isEmpty();
    }
}

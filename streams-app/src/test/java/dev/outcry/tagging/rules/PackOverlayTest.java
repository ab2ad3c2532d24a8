package dev.outcry.tagging.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.RulePack;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PackOverlayTest {

    private static final String BASE = text("sue~ you", "I sue you");

    private final RulePacks base = RulePacks.of(Map.of("legal", BASE));
    private final PackOverlay overlay = new PackOverlay(base);

    private static String text(String pattern, String example) {
        return """
                scenario: LEGAL
                rules:
                  - id: sue
                    match: ["%s"]
                    examples: {match: ["%s"], no-match: [hello]}
                """.formatted(pattern, example);
    }

    private static Optional<RulePack> pack(String name, String text, @Nullable String before) {
        return Optional.of(new RulePack(name, "v", text, null, null, null, before));
    }

    @Test
    void shouldRefuseWhatDoesNotCompileAndKeepWhatWasInForce() {
        overlay.apply(Map.of("legal", pack("legal", text("court", "to court"), null)));
        String version = overlay.inForce().version();

        var verdicts = overlay.apply(Map.of("legal", pack("legal", "scenario: LEGLA", null)));

        assertThat(verdicts).singleElement().satisfies(verdict -> {
            assertThat(verdict.accepted()).isFalse();
            assertThat(verdict.problems()).anyMatch(p -> p.toString().startsWith("legal.yaml:1: 'LEGLA'"));
        });
        assertThat(overlay.inForce().version()).isEqualTo(version);
    }

    @Test
    void shouldRefuseAPackWhoseExamplesFail() {
        var verdicts = overlay.apply(Map.of("legal", pack("legal", text("court", "to the judge"), null)));

        assertThat(verdicts).extracting(PackVerdict::accepted).containsExactly(false);
        assertThat(overlay.inForce().version()).isEqualTo(base.version());
    }

    @Test
    void shouldTakeTheVersionBeforeWhenItStartsOnARefusedOne() {
        String before = text("court", "to court");

        overlay.apply(Map.of("legal", pack("legal", "scenario: LEGLA", before)));

        assertThat(overlay.inForce().text("legal")).contains(before);
    }

    @Test
    void shouldAcceptARefusedPackOnceTheClassThatItNeedsIsThere() {
        overlay.apply(Map.of("legal", pack("legal", text("{court}", "the tribunal"), null)));

        var verdicts = overlay.apply(Map.of("classes", pack("classes", "court: [tribunal]", null)));

        assertThat(verdicts).extracting(PackVerdict::pack).containsExactly("classes", "legal");
        assertThat(verdicts).allMatch(PackVerdict::accepted);
    }

    @Test
    void shouldGoBackToTheBaseWhenAPackIsTakenBack() {
        overlay.apply(Map.of("legal", pack("legal", text("court", "to court"), null)));

        overlay.apply(Map.of("legal", Optional.empty()));

        assertThat(overlay.inForce().version()).isEqualTo(base.version());
        assertThat(overlay.published()).isEmpty();
    }

    @Test
    void shouldReadWordsThatYamlTakesForTruthValuesAsWritten() {
        String text = text("{answer} thanks", "no thanks") + "classes:\n  answer: [no, on, yes, null, 1]\n";

        assertThat(PackCheck.changed(base, Map.of("legal", text)).text("legal")).contains(text);
    }
}

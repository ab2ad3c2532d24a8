package dev.outcry.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    private final Highlighter quoting = new Highlighter(false);

    @Test
    void shouldMarkEvidenceInQuotationMarks() {
        assertThat(quoting.of("Well, my solicitor will write.", List.of(words("my solicitor will"))))
                .isEqualTo("Well, «my solicitor will» write.");
    }

    @Test
    void shouldMarkEvidenceInColourOnATerminal() {
        assertThat(new Highlighter(true).of("I sue you", List.of(words("sue you"))))
                .isEqualTo("I \u001b[1;31msue you\u001b[0m");
    }

    @Test
    void shouldFindEvidenceThatHadOtherWhiteSpace() {
        assertThat(quoting.of("see you in court", List.of(words("you\n  in\tcourt"))))
                .isEqualTo("see «you in court»");
    }

    @Test
    void shouldMergeOverlappingEvidence() {
        assertThat(quoting.of("my lawyer will sue", List.of(words("lawyer"), words("my lawyer will"))))
                .isEqualTo("«my lawyer will» sue");
    }

    @Test
    void shouldMarkAllWhereTheEvidenceIsLongerThanTheExcerpt() {
        assertThat(quoting.of("middle of it…", List.of(words("the middle of it all"))))
                .isEqualTo("«middle of it»…");
    }

    @Test
    void shouldKeepTheEvidenceOfALongExcerpt() {
        String text = "word ".repeat(40) + "my solicitor" + " word".repeat(40);

        assertThat(quoting.of(text, List.of(words("my solicitor"))))
                .startsWith("…word")
                .contains("«my solicitor»")
                .endsWith("word…")
                .hasSizeLessThan(170);
    }

    @Test
    void shouldNotObeyEscapeSequencesOfCustomers() {
        assertThat(quoting.of("a\u001b[31mb", List.of())).isEqualTo("a [31mb");
    }

    private static Evidence words(String text) {
        return new Evidence("LEGAL/lawyer", EvidenceField.BODY, 0, text.length(), text);
    }
}

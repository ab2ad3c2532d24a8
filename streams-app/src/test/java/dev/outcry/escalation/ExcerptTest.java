package dev.outcry.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.privacy.Masker;
import dev.outcry.privacy.PrivacySettings;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void shouldKeepAShortTextWhole() {
        assertThat(Excerpt.around("  I will\n\n sue  ", 10, 13)).isEqualTo("I will sue");
    }

    @Test
    void shouldCutAtWordsAroundTheEvidence() {
        String text = "before ".repeat(100) + "my lawyer" + " after".repeat(100);

        String excerpt = Excerpt.around(text, 700, 709);

        assertThat(excerpt).contains("my lawyer").startsWith("…before ").endsWith(" after…");
        assertThat(excerpt.length()).isBetween(250, Excerpt.MAX_LENGTH);
    }

    @Test
    void shouldBeginWithTheTextWhenTheEvidenceStandsThere() {
        String excerpt = Excerpt.around("lawyer " + "and so on ".repeat(60), 0, 6);

        assertThat(excerpt).startsWith("lawyer and so on").endsWith("…");
    }

    @Test
    void shouldEndWithTheTextWhenTheEvidenceStandsThere() {
        String text = "and so on ".repeat(60) + "lawyer";

        assertThat(Excerpt.around(text, text.length() - 6, text.length()))
                .startsWith("…")
                .endsWith("on lawyer");
    }

    @Test
    void shouldTakeTheSubjectWhenTheBodyIsEmpty() {
        Masker masker = new Masker(PrivacySettings.none());

        assertThat(Excerpt.of(masker.read("I will sue"), masker.read(""), List.of()))
                .isEqualTo("I will sue");
    }

    @Test
    void shouldMaskBeforeItCuts() {
        String text = "before ".repeat(60) + "I will sue, write to jane.doe@example.com" + " after".repeat(60);
        Masker masker = new Masker(PrivacySettings.defaults());
        int start = text.indexOf("sue");
        Evidence sue = new Evidence("LEGAL/sue", EvidenceField.BODY, start, start + 3, "sue");

        String excerpt = Excerpt.of(masker.read(""), masker.read(text), List.of(sue));

        assertThat(excerpt).contains("I will sue, write to [e-mail] after").doesNotContain("jane");
    }

    @Test
    void shouldStayWithinTheLimitForAnyText() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() + 1 - start);

            String excerpt = Excerpt.around(text, start, end);

            assertThat(excerpt.length()).as("excerpt %d", i).isLessThanOrEqualTo(Excerpt.MAX_LENGTH);
            assertThat(excerpt.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF))
                    .as("no half of a pair in excerpt %d", i)
                    .isTrue();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(900);
        int spaces = 1 + random.nextInt(400);
        while (text.length() < length) {
            text.append(random.nextInt(spaces) == 0 ? " " : random.nextInt(3) == 0 ? "😡" : "x");
        }
        return text.toString();
    }
}

package dev.outcry.tagging.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageIdentifierTest {

    private final LanguageIdentifier identifier = LanguageIdentifier.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; My order hasn't arrived yet.",
                "en; pls help asap",
                "en; thx",
                "en; the doppelgänger filter is hilarious",
                "en; Send it to Müller & Söhne GmbH please",
                "es; ¿Dónde está mi pedido? Llevo dos semanas esperando.",
                "de; Ich möchte mein Geld zurück, und zwar sofort.",
                "fr; Je voudrais parler à votre responsable.",
                "pt; Não consigo entrar na minha conta.",
                "it; Buongiorno, vorrei sapere dove è il mio ordine.",
                "nl; Wanneer krijg ik mijn geld terug van jullie?",
                "pl; Dzień dobry, nie mogę się zalogować na moje konto.",
                "tr; Merhaba, siparişim için iade istiyorum.",
                "sv; Hej, jag har inte fått mitt paket.",
                "ru; Где мой заказ?",
                "uk; Де моє замовлення, скажіть?",
                "el; Πού είναι η παραγγελία μου;",
                "ar; أين طلبي؟",
                "he; איפה ההזמנה שלי",
                "hi; मेरा पासवर्ड",
                "th; สวัสดีครับ",
                "zh; 你好，有人吗",
                "ja; いつ届きますか",
                "ko; 언제 도착하나요",
                "bn; আমার অর্ডার কোথায়?",
                "vi; Quên mật khẩu",
                "tl; Nasaan na po ang order ko?",
                "und; 12345 :)",
                "und; ''",
            })
    void shouldTellTheMainLanguage(String language, String text) {
        assertThat(identify(text)).isEqualTo(language);
    }

    /** Names, code, dialect and borrowed words count as English here; 1 in 50 may be taken for another language. */
    @Test
    void shouldTellShortMessages() throws IOException {
        List<String[]> lines = shortLines();
        List<String[]> english =
                lines.stream().filter(line -> line[0].equals("en")).toList();
        List<String[]> foreign =
                lines.stream().filter(line -> !line[0].equals("en")).toList();
        assertThat(english.stream().filter(line -> isForeign(line[1])).map(line -> line[1]))
                .hasSizeLessThanOrEqualTo(english.size() / 50);
        assertThat(foreign.stream().filter(line -> !isForeign(line[1])).map(line -> line[1]))
                .hasSizeLessThanOrEqualTo(foreign.size() / 50);
    }

    @Test
    void shouldTellLettersWithTheirAccentsApart() {
        String decomposed = Normalizer.normalize("Quên mật khẩu", Normalizer.Form.NFD);

        assertThat(identify(decomposed)).isEqualTo("vi");
    }

    @Test
    void shouldGoByTheLargerShareOfAMixedMessage() {
        assertThat(identify("My tenant wrote to me this morning and I don't know what to do with it: la caldera no"
                        + " funciona. Could you please send somebody round to have a look?"))
                .isEqualTo("en");
        assertThat(identify("Buenas tardes, compré el pack Premium Family hace dos semanas y todavía no puedo entrar."
                        + " It says access denied. ¿Qué hago?"))
                .isEqualTo("es");
        assertThat(identify("Please read this: Где мой заказ? It's what my mother wrote to you about her order."))
                .isEqualTo("en");
    }

    @Test
    void shouldHeedThePlatformsHintBetweenCloseLanguages() {
        assertThat(identifier.identify("gammel bygning", read("gammel bygning"), "da"))
                .isEqualTo("da");
        assertThat(identifier.identify("gammel bygning", read("gammel bygning"), "nb"))
                .isEqualTo("nb");
    }

    @Test
    void shouldTellEnglishByKnownWordsAlone() {
        assertThat(identifier.isPlainEnglish(read("My order hasn't arrived yet.")))
                .isTrue();
        assertThat(identifier.isPlainEnglish(read("thanks"))).isTrue();
        assertThat(identifier.isPlainEnglish(read("mi pedido no ha llegado"))).isFalse();
        assertThat(identifier.isPlainEnglish(read("Chef"))).isFalse();
    }

    private String identify(String text) {
        return identifier.identify(text, read(text), null);
    }

    private static Tokens read(String text) {
        return new Tokenizer().read(null, text);
    }

    private boolean isForeign(String text) {
        String language = identify(text);
        return !language.equals("en") && !language.equals(LanguageIdentifier.UNDETERMINED);
    }

    private static List<String[]> shortLines() throws IOException {
        try (var stream = LanguageIdentifierTest.class.getResourceAsStream("/language/short-lines.tsv")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .toList();
        }
    }
}

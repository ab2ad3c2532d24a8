package dev.outcry.tagging.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.tagging.text.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
                "und; 12345 :)",
                "und; ''",
            })
    void shouldTellTheMainLanguage(String language, String text) {
        assertThat(identifier.identify(text, new Tokenizer().read(null, text), null))
                .isEqualTo(language);
    }

    /** English, names, code, dialect and borrowed words stay English; at most one in twenty of the others is missed. */
    @Test
    void shouldTellShortMessages() throws IOException {
        List<String[]> lines = shortLines();
        List<String> calledForeign = lines.stream()
                .filter(line -> line[0].equals("en") && isForeign(line[1]))
                .map(line -> line[1])
                .toList();
        long foreign = lines.stream().filter(line -> !line[0].equals("en")).count();
        long missed = lines.stream()
                .filter(line -> !line[0].equals("en") && !isForeign(line[1]))
                .count();
        assertThat(calledForeign).isEmpty();
        assertThat(missed).isLessThanOrEqualTo(foreign / 20);
    }

    private boolean isForeign(String text) {
        String language = identifier.identify(text, new Tokenizer().read(null, text), null);
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

package dev.outcry.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What survives and what never does, over many made-up texts. The seeds are fixed. */
class MaskerPropertyTest {

    private static final int RUNS = 3_000;

    private static final List<Function<Random, String>> HARMLESS = List.of(
            random -> "order " + digits(random, 6 + random.nextInt(5)),
            random -> "order number " + digits(random, 10),
            random -> "tracking 1Z" + digits(random, 16),
            random -> "parcel RR" + digits(random, 9) + "GB",
            random -> String.format(
                    "%d-%02d-%02d", 2000 + random.nextInt(40), 1 + random.nextInt(12), 1 + random.nextInt(28)),
            random -> String.format(
                    "%02d/%02d/%d", 1 + random.nextInt(28), 1 + random.nextInt(12), 2000 + random.nextInt(40)),
            random -> String.format("%02d:%02d", random.nextInt(24), random.nextInt(60)),
            random -> String.format("$%d,%03d.%02d", random.nextInt(1000), random.nextInt(1000), random.nextInt(100)),
            random ->
                    String.format("%d.%03d,%02d EUR", random.nextInt(1000), random.nextInt(1000), random.nextInt(100)),
            random -> String.format("version %d.%d.%d", random.nextInt(30), random.nextInt(30), random.nextInt(300)),
            random -> String.format(
                    "%d.%d.%d.%d", random.nextInt(256), random.nextInt(256), random.nextInt(256), random.nextInt(256)));

    private static final List<Function<Random, String>> PERSONAL = List.of(
            random -> "u" + digits(random, 5) + "@host" + random.nextInt(99) + ".example.org",
            random -> grouped(withLuhn("4" + digits(random, 14)), random),
            random -> grouped(withLuhn("5" + (1 + random.nextInt(5)) + digits(random, 13)), random),
            random -> iban(digits(random, 18)),
            random -> "+4420" + (7 + random.nextInt(2)) + digits(random, 7),
            random -> "(212) 5" + digits(random, 2).replace('1', '2') + "-" + digits(random, 4),
            random -> (100 + random.nextInt(500)) + "-" + (10 + random.nextInt(80)) + "-"
                    + (1000 + random.nextInt(9000)));

    private static final List<String> WORDS =
            List.of(" I wrote: ", ", and then ", " — ", "\n", " (again) ", "! ", " and ");

    private final Masker masker = new Masker(PrivacySettings.defaults());

    @Test
    void shouldLetOrdersDatesAmountsVersionsAndAddressesSurvive() {
        Random random = new Random(7);
        for (int run = 0; run < RUNS; run++) {
            String text = one(HARMLESS, random) + word(random) + one(HARMLESS, random) + word(random);

            assertThat(masker.mask(text)).isEqualTo(text);
        }
    }

    @Test
    void shouldNeverLeakPersonalData() {
        Random random = new Random(8);
        for (int run = 0; run < RUNS; run++) {
            String secret = one(PERSONAL, random);
            String text = one(HARMLESS, random) + word(random) + secret + word(random) + one(HARMLESS, random);

            String masked = masker.mask(text);

            assertThat(masked).as(text).doesNotContain(secret).contains("[");
            assertThat(masker.mask(masked)).as("masked twice").isEqualTo(masked);
        }
    }

    @Test
    void shouldKeepPlacesInStep() {
        Random random = new Random(9);
        for (int run = 0; run < RUNS; run++) {
            String text = one(HARMLESS, random) + word(random) + one(PERSONAL, random) + word(random) + "sue";
            MaskedText masked = masker.read(text);
            int sue = text.length() - 3;

            assertThat(masked.text().substring(masked.place(sue))).isEqualTo("sue");
            assertThat(masked.slice(0, sue) + masked.slice(sue, text.length())).isEqualTo(masked.text());
        }
    }

    @Test
    void shouldReadAnyTextWithoutFailing() {
        Random random = new Random(10);
        String alphabet = "0123456789@+-.()/# aAzZ%40:,€$\u00a0\uff20٣é\ud83d\ude21";
        for (int run = 0; run < RUNS; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            MaskedText masked = masker.read(text.toString());

            assertThat(masked.slice(0, text.length())).isEqualTo(masked.text());
        }
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String one(List<Function<Random, String>> kinds, Random random) {
        return kinds.get(random.nextInt(kinds.size())).apply(random);
    }

    private static String digits(Random random, int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private static String withLuhn(String digits) {
        for (int check = 0; check < 10; check++) {
            if (Checksum.luhn(digits + check)) {
                return digits + check;
            }
        }
        throw new IllegalStateException("one of ten check digits is right");
    }

    private static String grouped(String card, Random random) {
        String gap = List.of("", " ", "-").get(random.nextInt(3));
        return String.join(gap, card.substring(0, 4), card.substring(4, 8), card.substring(8, 12), card.substring(12));
    }

    private static String iban(String account) {
        for (int check = 2; check < 99; check++) {
            String iban = String.format("DE%02d%s", check, account);
            if (Checksum.iban(iban)) {
                return iban;
            }
        }
        throw new IllegalStateException("one of 97 check numbers is right");
    }
}

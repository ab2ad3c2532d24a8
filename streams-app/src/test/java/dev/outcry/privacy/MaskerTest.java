package dev.outcry.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {

    private final Masker masker = new Masker(PrivacySettings.defaults());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to jane.doe+shop@mail.example.co.uk, please.    | Write to [e-mail], please.
            mailto:jane@example.com                               | mailto:[e-mail]
            (JÖRG@MÜLLER-BÜRO.DE)                                 | ([e-mail])
            login?user=jane%40example.com&x=1                     | login?user=[e-mail]&x=1
            My card is 4111 1111 1111 1111.                       | My card is [card].
            card 5500-0000-0000-0004 exp 09/27                    | card [card] exp 09/27
            amex 378282246310005                                  | amex [card]
            paid with 4111\u00a01111\u00a01111\u00a01111 twice    | paid with [card] twice
            IBAN GB29 NWBK 6016 1331 9268 19 please               | IBAN [account] please
            de89370400440532013000                                | [account]
            account number 12345678, sort code 12-34-56           | account number [account], sort code [account]
            routing number 021000021                              | routing number [account]
            my SSN is 123456789                                   | my SSN is [national id]
            123-45-6789                                           | [national id]
            NI number QQ 12 34 56 C no, AB 12 34 56 C             | NI number QQ 12 34 56 C no, [national id]
            call me on +44 20 7946 0958!                          | call me on [phone]!
            +1 (212) 555-0123 or (212) 555-0123                   | [phone] or [phone]
            020 7946 0958                                         | [phone]
            I'm on 07911 123456                                   | I'm on [phone]
            07911123456 is mine                                   | [phone] is mine
            ring 5551234 after six                                | ring [phone] after six
            my number is 2125550123. Call me on 2125550123        | my number is 2125550123. Call me on [phone]
            telefon: 0049 30 901820                               | telefon: [phone]
            """)
    void shouldMask(String text, String masked) {
        assertThat(masker.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 1234567890",
                "Order no. 2125550123 was due on 2024-11-24 at 10:30",
                "order number: 07911123456",
                "#4111",
                "order 123-4567890-1234567 of 01/12/2024 10:15",
                "tracking 1Z999AA10123456784",
                "tracking number 9400110200881234567890",
                "RR123456785GB",
                "parcel JJD000390007834567890",
                "invoice INV-2024-000123",
                "$1,234,567.89 and EUR 1.234.567,89 and £0123456789",
                "version 10.15.7.1234, v2.0.13",
                "192.168.100.200 and 10.0.0.1:8080",
                "4111 1111 1111 1112",
                "GB29 NWBK 6016 1331 9268 18",
                "ISBN 978-3-16-148410-0",
                "IMEI 353918058712345",
                "called 3 times since 12.10.2024",
                "@acme and jane@localhost and a @ b.com",
                "size 38-40, 2 x 100 ml, 50% off",
                "1234567890123456789012345",
                "2024-11-24T10:30:00.123Z"
            })
    void shouldLeave(String text) {
        assertThat(masker.mask(text)).isEqualTo(text);
    }

    @Test
    void shouldMaskOnlyWhatIsConfigured() {
        Masker phones = new Masker(new PrivacySettings(Set.of(PersonalData.PHONE), List.of()));

        assertThat(phones.mask("a@b.com +44 20 7946 0958")).isEqualTo("a@b.com [phone]");
        assertThat(new Masker(PrivacySettings.none()).mask("a@b.com")).isEqualTo("a@b.com");
    }

    @Test
    void shouldRefuseARegionThatNobodyKnows() {
        assertThatThrownBy(() -> new PrivacySettings(Set.of(), List.of("UK")))
                .hasMessageContaining("'privacy.phone-regions' has UK");
    }

    @Test
    void shouldSayWherePlacesLie() {
        MaskedText text = masker.read("mail a@b.com or sue");

        assertThat(text.text()).isEqualTo("mail [e-mail] or sue");
        assertThat(text.place(16)).isEqualTo(17);
        assertThat(text.place(8)).isEqualTo(5);
        assertThat(text.slice(16, 19)).isEqualTo("sue");
        assertThat(text.slice(0, 7)).isEqualTo("mail [e-mail]");
        assertThat(text.slice(8, 15)).isEqualTo("[e-mail] or");
    }
}

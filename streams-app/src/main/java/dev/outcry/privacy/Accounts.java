package dev.outcry.privacy;

import dev.outcry.privacy.LeadWords.Meaning;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bank accounts: IBANs (ISO 13616) of the length that their country has, by their checksum; and six to seventeen digits
 * after words that speak of an account, a sort code or a routing number.
 */
final class Accounts {

    private static final String SEPARATORS = " -\u00a0";
    private static final int SHORTEST = 6;
    private static final int LONGEST = 17;

    /** Lengths by country, from the registry of IBANs. */
    private static final Map<String, Integer> IBAN_LENGTHS = lengths(
            "NO15 BE16 DK18 FI18 FK18 FO18 GL18 NL18 SD18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 MN20 XK20 CH21 HR21 "
                    + "LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 OM23 SO23 TL23 "
                    + "AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 BI27 DJ27 FR27 "
                    + "GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 "
                    + "QA29 UA29 JO30 KW30 MU30 YE30 MT31 SC31 LC32 RU33");

    private Accounts() {}

    private static Map<String, Integer> lengths(String countries) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String country : countries.split(" ", -1)) {
            lengths.put(country.substring(0, 2), Integer.valueOf(country.substring(2)));
        }
        return Map.copyOf(lengths);
    }

    static void findIbans(String text, Spans spans) {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at + 4 < text.length(); at++) {
            if (Codes.beginsWithTwoLetters(text, at) && isAsciiDigit(text.charAt(at + 2))) {
                int end = ibanEnd(text, at, code);
                if (end > at) {
                    spans.add(at, end, PersonalData.ACCOUNT);
                }
            }
        }
    }

    private static int ibanEnd(String text, int at, StringBuilder code) {
        Integer length = IBAN_LENGTHS.get(text.substring(at, at + 2).toUpperCase(Locale.ROOT));
        int end = length == null ? at : Codes.read(text, at, length, code);
        return end > at && Checksum.iban(code.toString()) ? end : at;
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Numbers that the words before call an account's. */
    static void findNamed(Digits digits, Spans spans) {
        int first = 0;
        while (first < digits.count()) {
            int last = last(digits, first);
            int length = digits.of(first, last).length();
            boolean fits = length >= SHORTEST && length <= LONGEST && !digits.isPartOfAWord(first, last);
            if (fits && isNamed(digits, first)) {
                spans.add(digits.start(first), digits.end(last), PersonalData.ACCOUNT);
            }
            first = last + 1;
        }
    }

    private static int last(Digits digits, int first) {
        int last = first;
        while (digits.continues(last + 1, SEPARATORS, 1)) {
            last++;
        }
        return last;
    }

    private static boolean isNamed(Digits digits, int first) {
        return LeadWords.before(digits.text(), digits.start(first)).equals(Optional.of(Meaning.ACCOUNT));
    }
}

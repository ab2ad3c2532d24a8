package dev.outcry.privacy;

import dev.outcry.privacy.LeadWords.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * National ids. US social security numbers have no checksum, but numbers that are never given: 000, 666 and 9xx in
 * front, 00 in the middle, 0000 at the end. With hyphens (123-45-6789) they are known by their form, unless the words
 * before speak of an order or the like; otherwise, and so are passports, by the words before. British national
 * insurance numbers (QQ 12 34 56 C) are known by their letters.
 */
final class NationalIds {

    private static final int NINO_LENGTH = 9;
    private static final String NINO_FIRST = "ABCEGHJKLMNOPRSTWXYZ";
    private static final String NINO_SECOND = "ABCEGHJKLMNPRSTWXYZ";

    private NationalIds() {}

    static void find(Digits digits, Spans spans) {
        for (int group = 0; group < digits.count(); group++) {
            findSocialSecurity(digits, group, spans);
        }
        StringBuilder code = new StringBuilder();
        String text = digits.text();
        for (int at = 0; at + NINO_LENGTH <= text.length(); at++) {
            if (Codes.beginsWithTwoLetters(text, at)) {
                int end = Codes.read(text, at, NINO_LENGTH, code);
                if (end > at && isNino(code)) {
                    spans.add(at, end, PersonalData.NATIONAL_ID);
                }
            }
        }
    }

    private static void findSocialSecurity(Digits digits, int first, Spans spans) {
        boolean whole = digits.size(first) == 9;
        int last = whole ? first : first + 2;
        boolean shaped = whole || (digits.size(first) == 3 && isShaped(digits, first));
        if (!shaped || digits.isPartOfAWord(first, last) || !isGiven(digits.of(first, last))) {
            return;
        }
        Meaning meaning = LeadWords.before(digits.text(), digits.start(first)).orElse(null);
        if (isMeant(meaning, !whole && digits.gapBefore(last).equals("-"))) {
            spans.add(digits.start(first), digits.end(last), PersonalData.NATIONAL_ID);
        }
    }

    private static boolean isMeant(@Nullable Meaning meaning, boolean hyphens) {
        return meaning == Meaning.NATIONAL_ID || (hyphens && meaning != Meaning.THING);
    }

    private static boolean isShaped(Digits digits, int first) {
        return digits.continues(first + 1, " -", 1)
                && digits.continues(first + 2, " -", 1)
                && digits.size(first + 1) == 2
                && digits.size(first + 2) == 4
                && digits.gapBefore(first + 1).equals(digits.gapBefore(first + 2));
    }

    private static boolean isGiven(String number) {
        return !number.startsWith("000")
                && !number.startsWith("666")
                && number.charAt(0) != '9'
                && !number.startsWith("00", 3)
                && !number.endsWith("0000");
    }

    private static boolean isNino(CharSequence code) {
        for (int i = 2; i < NINO_LENGTH - 1; i++) {
            if (!Digits.isDigit(code.charAt(i))) {
                return false;
            }
        }
        char last = code.charAt(NINO_LENGTH - 1);
        return NINO_FIRST.indexOf(code.charAt(0)) >= 0
                && NINO_SECOND.indexOf(code.charAt(1)) >= 0
                && last >= 'A'
                && last <= 'D';
    }
}

package dev.outcry.privacy;

/**
 * Payment cards. The issuers' prefixes and lengths are those that they publish: Visa 4, Mastercard 51 to 55 and 2221 to
 * 2720, American Express 34 and 37, Discover 6011, 644 to 649 and 65, Diners Club 300 to 305, 36, 38 and 39, JCB 3528
 * to 3589, UnionPay 62, Maestro 5018, 5020, 5038, 5893, 6304, 6759 and 6761 to 6763. Luhn's checksum decides; one
 * number in ten that looks so passes it by chance.
 */
final class Cards {

    private static final String SEPARATORS = " -.\u00a0\u2009\u202f";
    private static final int LONGEST_GAP = 2;
    private static final int SHORTEST = 14;
    private static final int LONGEST = 19;

    private Cards() {}

    static void find(Digits digits, Spans spans) {
        int first = 0;
        while (first < digits.count()) {
            int last = lastOfCard(digits, first);
            if (last >= first) {
                spans.add(digits.start(first), digits.end(last), PersonalData.CARD);
                first = last;
            }
            first++;
        }
    }

    /** The last group of the longest card that begins with a group; one less than that where none does. */
    private static int lastOfCard(Digits digits, int first) {
        int found = first - 1;
        int length = 0;
        for (int last = first; last == first || digits.continues(last, SEPARATORS, LONGEST_GAP); last++) {
            length += digits.size(last);
            if (length > LONGEST) {
                break;
            }
            if (length >= SHORTEST && !digits.isPartOfAWord(first, last) && isCard(digits.of(first, last))) {
                found = last;
            }
        }
        return found;
    }

    static boolean isCard(String number) {
        int four = Integer.parseInt(number.substring(0, 4));
        return hasLengthOfItsIssuer(four, number.length()) && Checksum.luhn(number);
    }

    private static boolean hasLengthOfItsIssuer(int four, int length) {
        int two = four / 100;
        if (four / 1000 == 4) {
            return length == 16 || length == 19;
        }
        if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
            return length == 16;
        }
        if (two == 34 || two == 37) {
            return length == 15;
        }
        if (two == 36 || two == 38 || two == 39 || (four / 10 >= 300 && four / 10 <= 305)) {
            return length >= 14;
        }
        return length >= 16 && isLongOnly(four, two);
    }

    private static boolean isLongOnly(int four, int two) {
        return switch (four) {
            case 6011, 5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763 -> true;
            default -> two == 62 || two == 65 || (four >= 6440 && four < 6500) || (four >= 3528 && four <= 3589);
        };
    }
}

package dev.outcry.privacy;

/** Checksums that tell a real number from one that merely looks like it. */
final class Checksum {

    private Checksum() {}

    /** Luhn's formula (ISO/IEC 7812-1, annex B), over ASCII digits. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /**
     * ISO 7064 MOD 97-10 as ISO 13616 uses it for IBANs: capitals and ASCII digits, the first four moved to the end.
     */
    static boolean iban(String iban) {
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }
}

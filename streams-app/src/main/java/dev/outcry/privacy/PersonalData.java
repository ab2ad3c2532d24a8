package dev.outcry.privacy;

/** Kinds of personal data that can be masked. */
public enum PersonalData {
    /** E-mail addresses. */
    EMAIL("[e-mail]"),
    /** Payment cards: a known issuer's prefix and length, and the Luhn checksum. */
    CARD("[card]"),
    /** Bank accounts: IBANs by their checksum, other numbers where the words before say so. */
    ACCOUNT("[account]"),
    /** National ids: US social security and British national insurance numbers. */
    NATIONAL_ID("[national id]"),
    /** Telephone numbers: international ones, national ones by their form or the words before them. */
    PHONE("[phone]");

    private final String mark;

    PersonalData(String mark) {
        this.mark = mark;
    }

    /** What stands in the place of the data. */
    public String mark() {
        return mark;
    }
}

package dev.outcry.privacy;

import java.util.Set;

/**
 * Masks personal data: each piece gives way to a mark such as {@code [e-mail]}. It reads a text a fixed number of
 * times, whatever is in it, without regular expressions. Where numbers have a checksum, it decides, so that an order
 * number survives. Immutable and safe for use by many threads.
 */
public final class Masker {

    private final Set<PersonalData> masked;
    private final Phones phones;

    public Masker(PrivacySettings settings) {
        this.masked = settings.masked();
        this.phones = new Phones(settings.phoneRegions());
    }

    /** The text with its personal data masked, and the way from places in the one to places in the other. */
    public MaskedText read(String text) {
        return new MaskedText(text, find(text).inOrder());
    }

    /** The text with its personal data masked. */
    public String mask(String text) {
        return read(text).text();
    }

    /** Whether there is personal data of a masked kind in a text. */
    public boolean hasPersonalData(String text) {
        return !find(text).inOrder().isEmpty();
    }

    private Spans find(String text) {
        Spans spans = new Spans();
        if (masked.contains(PersonalData.EMAIL)) {
            Emails.find(text, spans);
        }
        Digits digits = new Digits(text);
        if (digits.count() > 0) {
            findNumbers(digits, spans);
        }
        return spans;
    }

    private void findNumbers(Digits digits, Spans spans) {
        if (masked.contains(PersonalData.CARD)) {
            Cards.find(digits, spans);
        }
        if (masked.contains(PersonalData.ACCOUNT)) {
            Accounts.findIbans(digits.text(), spans);
        }
        if (masked.contains(PersonalData.NATIONAL_ID)) {
            NationalIds.find(digits, spans);
        }
        if (masked.contains(PersonalData.PHONE)) {
            phones.find(digits, spans);
        }
        if (masked.contains(PersonalData.ACCOUNT)) {
            Accounts.findNamed(digits, spans);
        }
    }
}

package dev.outcry.privacy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Set;

/**
 * What is masked.
 *
 * @param masked {@code privacy.mask}: the kinds of data that are masked; all by default, none turns masking off
 * @param phoneRegions {@code privacy.phone-regions}: the countries (ISO 3166-1, two letters) whose national telephone
 *     numbers are known by their form; international ones always are
 */
public record PrivacySettings(Set<PersonalData> masked, List<String> phoneRegions) {

    /** @throws IllegalArgumentException where no telephone numbers are known of a region */
    public PrivacySettings {
        masked = Set.copyOf(masked);
        phoneRegions = List.copyOf(phoneRegions);
        Set<String> known = PhoneNumberUtil.getInstance().getSupportedRegions();
        for (String region : phoneRegions) {
            if (!known.contains(region)) {
                throw new IllegalArgumentException("'privacy.phone-regions' has " + region
                        + ", of which no telephone numbers are known; regions are two capitals such as GB");
            }
        }
    }

    public static PrivacySettings defaults() {
        return new PrivacySettings(
                Set.of(PersonalData.values()), List.of("US", "CA", "GB", "IE", "DE", "AT", "CH", "FR", "NL", "AU"));
    }

    /** With nothing masked. */
    public static PrivacySettings none() {
        return new PrivacySettings(Set.of(), List.of());
    }
}

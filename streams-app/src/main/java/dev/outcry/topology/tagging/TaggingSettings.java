package dev.outcry.topology.tagging;

/**
 * Settings of tagging.
 *
 * @param includeBody {@code tagging.include-body}: whether tagged tickets carry the customer's words; false
 */
public record TaggingSettings(boolean includeBody) {

    public static TaggingSettings defaults() {
        return new TaggingSettings(false);
    }
}

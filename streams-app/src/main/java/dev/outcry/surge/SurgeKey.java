package dev.outcry.surge;

import dev.outcry.avro.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What is counted by itself: a complaint scenario on one product, or over all products.
 *
 * @param scenario the complaint
 * @param product the product, or null for all of them
 */
public record SurgeKey(Scenario scenario, @Nullable String product) {

    private static final char BEFORE_PRODUCT = '|';
    /** After {@link #BEFORE_PRODUCT} in the order of characters: products are looked at before their scenario. */
    private static final char ALL_PRODUCTS = '~';

    /** The key as text, such as {@code DEFECTIVE_PRODUCT|router} or {@code DEFECTIVE_PRODUCT~}. */
    public String id() {
        return product == null ? scenario.name() + ALL_PRODUCTS : topicKey();
    }

    /** Reads what {@link #id} wrote. */
    public static SurgeKey parse(String id) {
        int product = id.indexOf(BEFORE_PRODUCT);
        return product < 0
                ? new SurgeKey(Scenario.valueOf(id.substring(0, id.length() - 1)), null)
                : new SurgeKey(Scenario.valueOf(id.substring(0, product)), id.substring(product + 1));
    }

    /** The key of records about it: {@code DEFECTIVE_PRODUCT|router} or {@code DEFECTIVE_PRODUCT}. */
    public String topicKey() {
        return product == null ? scenario.name() : scenario.name() + BEFORE_PRODUCT + product;
    }

    /** The same scenario over all products. */
    public SurgeKey overall() {
        return new SurgeKey(scenario, null);
    }
}

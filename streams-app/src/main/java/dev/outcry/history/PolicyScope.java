package dev.outcry.history;

import dev.outcry.avro.Scenario;
import dev.outcry.avro.state.Complaint;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints a policy counts. What a set leaves empty is not asked for.
 *
 * <p>Products and sources are remembered from the moment on at which a policy asks for them: complaints from before
 * count under no such policy.
 *
 * @param products only complaints about one of these products
 * @param sources only complaints from one of these sources
 * @param scenarios only complaints that carry at least one of these scenarios
 * @param minNegativity only complaints with a sentiment of at most {@code -minNegativity}; from 0 (any sentiment, even
 *     a positive one that came with a complaint scenario) to 1
 */
public record PolicyScope(Set<String> products, Set<String> sources, Set<Scenario> scenarios, double minNegativity) {

    /** Every complaint counts. */
    public static final PolicyScope EVERYTHING = new PolicyScope(Set.of(), Set.of(), Set.of(), 0);

    /** @throws IllegalArgumentException if {@code minNegativity} is outside its range */
    public PolicyScope {
        products = Set.copyOf(products);
        sources = Set.copyOf(sources);
        scenarios = Set.copyOf(scenarios);
        if (!(minNegativity >= 0 && minNegativity <= 1)) {
            throw new IllegalArgumentException("minNegativity must be 0 to 1, is " + minNegativity);
        }
    }

    /** Whether a complaint counts. */
    boolean covers(Complaint complaint) {
        return isIn(products, complaint.getProduct())
                && isIn(sources, complaint.getSource())
                && (scenarios.isEmpty() || ScenarioBits.anyOf(scenarios, complaint.getScenarios()))
                && (minNegativity == 0 || complaint.getSentiment() <= -minNegativity);
    }

    /** Those of the complaints that count, in their order. */
    List<Complaint> among(List<Complaint> complaints) {
        return equals(EVERYTHING)
                ? complaints
                : complaints.stream().filter(this::covers).toList();
    }

    private static boolean isIn(Set<String> wanted, @Nullable String given) {
        return wanted.isEmpty() || (given != null && wanted.contains(given));
    }
}

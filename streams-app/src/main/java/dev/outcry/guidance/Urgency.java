package dev.outcry.guidance;

import dev.outcry.avro.Scenario;
import java.util.Comparator;
import java.util.List;

/**
 * Which scenario's playbook comes first: legal, since nothing may be said that can't be unsaid; then the safety of
 * people and accounts; then what decides whether the customer stays; then our faults; money and rules; what has to be
 * understood before anything can be answered; and at last plain questions.
 */
public final class Urgency {

    private static final List<Scenario> MOST_PRESSING_FIRST = List.of(
            Scenario.LEGAL,
            // Safety of people and accounts.
            Scenario.ABUSE,
            Scenario.BIGOTRY,
            Scenario.BOUNDARY_CROSSING,
            Scenario.SECURITY_CONCERN,
            Scenario.CRISIS,
            // Whether the customer stays.
            Scenario.MANAGER_REQUEST,
            Scenario.FREQUENT_COMPLAINER,
            Scenario.ANGRY_CUSTOMER,
            Scenario.SOCIAL_COMPLAINT,
            // Our faults.
            Scenario.COMPANY_MISTAKE,
            Scenario.DEFECTIVE_PRODUCT,
            Scenario.DELAYED_RESOLUTION,
            // Money and rules.
            Scenario.UNWILLING_TO_PAY,
            Scenario.TOS_VIOLATION,
            Scenario.POLICY_DISPUTE,
            Scenario.FAVOR_REQUEST,
            Scenario.BAD_NEWS,
            // What has to be understood first.
            Scenario.FOREIGN_LANGUAGE,
            Scenario.FORGOTTEN_PASSWORD,
            Scenario.LOW_TECH_SAVVY,
            Scenario.CUSTOMER_MISTAKE,
            Scenario.WRONG_RECIPIENT,
            Scenario.VAGUE_QUESTION,
            // Questions.
            Scenario.ANSWER_UNKNOWN,
            Scenario.TRANSFER,
            Scenario.FEATURE_REQUEST,
            Scenario.AVAILABILITY_QUESTION,
            Scenario.COMPARISON,
            Scenario.DOCS_POINTER,
            Scenario.CLOSING);

    private static final int LAST_OF_SAFETY = MOST_PRESSING_FIRST.indexOf(Scenario.CRISIS);

    private Urgency() {}

    /** The most pressing first. */
    public static Comparator<Scenario> order() {
        return Comparator.comparingInt(Urgency::rank);
    }

    /** From 0, the most pressing. */
    public static int rank(Scenario scenario) {
        int rank = MOST_PRESSING_FIRST.indexOf(scenario);
        return rank < 0 ? MOST_PRESSING_FIRST.size() : rank;
    }

    /** Whether it is about legal matters or safety, which no hold puts off. */
    static boolean isLegalOrSafety(Scenario scenario) {
        return rank(scenario) <= LAST_OF_SAFETY;
    }
}

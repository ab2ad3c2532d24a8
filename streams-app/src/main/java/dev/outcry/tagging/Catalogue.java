package dev.outcry.tagging;

import static dev.outcry.tagging.Catalogue.Speaker.AGENT;
import static dev.outcry.tagging.Catalogue.Speaker.ANY;
import static dev.outcry.tagging.Catalogue.Speaker.CUSTOMER;

import dev.outcry.avro.Author;
import dev.outcry.avro.Scenario;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The 31 scenarios: which chapter of the catalogue each is, whose words show it, and whether it is a complaint. */
public final class Catalogue {

    /** Whose words are heard. */
    public enum Speaker {
        CUSTOMER,
        AGENT,
        ANY;

        /** Whether a message by this author is heard. */
        public boolean hears(Author author) {
            return switch (this) {
                case CUSTOMER -> author == Author.CUSTOMER;
                case AGENT -> author == Author.AGENT;
                case ANY -> author == Author.CUSTOMER || author == Author.AGENT;
            };
        }
    }

    /**
     * A scenario.
     *
     * @param scenario its id
     * @param chapter its chapter, from 2 to 32
     * @param who whose words show it, unless a rule says otherwise
     * @param complaint whether a customer's message with it counts as a complaint
     * @param title what applies, in a few words
     */
    public record Entry(Scenario scenario, int chapter, Speaker who, boolean complaint, String title) {}

    private static final List<Entry> ENTRIES = List.of(
            entry(2, Scenario.ANSWER_UNKNOWN, AGENT, "an agent does not know the answer"),
            entry(3, Scenario.TRANSFER, AGENT, "the conversation is handed to somebody else"),
            entry(4, Scenario.FEATURE_REQUEST, CUSTOMER, "a feature that isn't there is asked for"),
            entry(5, Scenario.FAVOR_REQUEST, CUSTOMER, "an exception or a favour is asked for"),
            complaint(6, Scenario.DEFECTIVE_PRODUCT, CUSTOMER, "what was delivered is broken, wrong or incomplete"),
            entry(7, Scenario.CLOSING, ANY, "the conversation is being closed"),
            complaint(8, Scenario.ANGRY_CUSTOMER, CUSTOMER, "anger or strong frustration"),
            complaint(9, Scenario.UNWILLING_TO_PAY, CUSTOMER, "the customer refuses to pay or contests a charge"),
            complaint(10, Scenario.CRISIS, ANY, "a failure that hits many at once, or a whole business"),
            complaint(11, Scenario.FREQUENT_COMPLAINER, CUSTOMER, "the customer has complained again and again"),
            complaint(12, Scenario.SOCIAL_COMPLAINT, CUSTOMER, "a complaint in public, or the threat of one"),
            complaint(13, Scenario.LEGAL, CUSTOMER, "legal action, or a formal legal demand"),
            entry(14, Scenario.BAD_NEWS, AGENT, "an agent tells something unwelcome"),
            complaint(15, Scenario.ABUSE, CUSTOMER, "insults or threats aimed at the staff"),
            entry(16, Scenario.BOUNDARY_CROSSING, CUSTOMER, "personal questions, flirting, requests outside of work"),
            entry(17, Scenario.FOREIGN_LANGUAGE, CUSTOMER, "a language that the desk does not support"),
            entry(18, Scenario.VAGUE_QUESTION, CUSTOMER, "too unclear to act on"),
            entry(19, Scenario.AVAILABILITY_QUESTION, CUSTOMER, "when or where something will be available"),
            complaint(20, Scenario.COMPANY_MISTAKE, ANY, "the company or an agent erred"),
            complaint(21, Scenario.MANAGER_REQUEST, CUSTOMER, "the customer wants somebody higher up"),
            complaint(
                    22, Scenario.DELAYED_RESOLUTION, ANY, "it can't be resolved now, or the customer is kept waiting"),
            entry(23, Scenario.CUSTOMER_MISTAKE, ANY, "the customer's own error"),
            entry(24, Scenario.WRONG_RECIPIENT, CUSTOMER, "meant for another company or person"),
            entry(25, Scenario.COMPARISON, CUSTOMER, "how we compare with another product"),
            entry(26, Scenario.SECURITY_CONCERN, CUSTOMER, "how safe the service, the data or the account is"),
            entry(27, Scenario.FORGOTTEN_PASSWORD, CUSTOMER, "the customer can't get in"),
            entry(28, Scenario.DOCS_POINTER, ANY, "a question that the documentation answers"),
            entry(29, Scenario.TOS_VIOLATION, ANY, "a breach of the terms, or an account suspended for one"),
            entry(30, Scenario.LOW_TECH_SAVVY, CUSTOMER, "technology is hard for the customer"),
            complaint(31, Scenario.POLICY_DISPUTE, CUSTOMER, "whether a policy makes sense or is fair"),
            entry(32, Scenario.BIGOTRY, CUSTOMER, "hostility towards people for what they are"));

    private static final Map<Scenario, Entry> BY_SCENARIO = index();

    private Catalogue() {}

    private static Entry entry(int chapter, Scenario scenario, Speaker who, String title) {
        return new Entry(scenario, chapter, who, false, title);
    }

    private static Entry complaint(int chapter, Scenario scenario, Speaker who, String title) {
        return new Entry(scenario, chapter, who, true, title);
    }

    private static Map<Scenario, Entry> index() {
        Map<Scenario, Entry> index = new EnumMap<>(Scenario.class);
        ENTRIES.forEach(entry -> index.put(entry.scenario(), entry));
        return index;
    }

    /** All scenarios, in the order of their chapters. */
    public static List<Entry> entries() {
        return ENTRIES;
    }

    /**
     * The scenario's entry.
     *
     * @throws IllegalArgumentException for {@link Scenario#UNKNOWN}, which is in no chapter
     */
    public static Entry of(Scenario scenario) {
        Entry entry = BY_SCENARIO.get(scenario);
        if (entry == null) {
            throw new IllegalArgumentException("the catalogue has no scenario " + scenario);
        }
        return entry;
    }
}

package dev.outcry.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;

import dev.outcry.avro.Scenario;
import java.util.Arrays;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidList;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** The keys of what is remembered of customers. */
final class HistoryKeys {

    private static final String[] SCENARIOS =
            Arrays.stream(Scenario.values()).map(Scenario::name).toArray(String[]::new);

    private HistoryKeys() {}

    /** Those with fixed names. */
    static void define(ConfigDef keys) {
        keys.define(
                "history.policies",
                ConfigDef.Type.LIST,
                "burst,repeat,chronic",
                ValidList.anyNonDuplicateValues(true, false),
                HIGH,
                "The repeat-complainer policies in force, by name.");
        ConfigKeys.count(
                keys,
                "history.max-complaints",
                512,
                1,
                LOW,
                "Complaints that are remembered of one customer; of more, the newest.");
        ConfigKeys.flag(
                keys,
                "history.complaint.negative",
                true,
                MEDIUM,
                "Whether a customer's message is a complaint for its negative sentiment alone.");
        keys.define(
                "history.complaint.scenarios",
                ConfigDef.Type.LIST,
                "DEFECTIVE_PRODUCT,ANGRY_CUSTOMER,UNWILLING_TO_PAY,CRISIS,FREQUENT_COMPLAINER,SOCIAL_COMPLAINT,LEGAL,"
                        + "ABUSE,COMPANY_MISTAKE,MANAGER_REQUEST,DELAYED_RESOLUTION,POLICY_DISPUTE,BIGOTRY",
                ValidList.in(SCENARIOS),
                MEDIUM,
                "The scenarios that make a customer's message a complaint, whatever its sentiment.");
        conversations(keys);
    }

    private static void conversations(ConfigDef keys) {
        ConfigKeys.count(
                keys,
                "history.conversation.falls",
                3,
                1,
                MEDIUM,
                "How many times in a row a customer's messages must get more negative to heat their ticket up.");
        keys.define(
                "history.conversation.sharp-drop",
                ConfigDef.Type.DOUBLE,
                0.6,
                Range.between(0.01, 2),
                MEDIUM,
                "A drop of sentiment, from one message to the next, that heats a ticket up at once.");
        keys.define(
                "history.conversation.cooled-from",
                ConfigDef.Type.DOUBLE,
                0.0,
                Range.between(-1, 1),
                MEDIUM,
                "The sentiment from which on a message cools a heated ticket.");
    }

    /** The keys of one repeat-complainer policy, after {@code history.policy.<name>.}. */
    static ConfigDef policy() {
        return new ConfigDef()
                .define(
                        "window",
                        ConfigDef.Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigKeys.DURATION,
                        HIGH,
                        "Length of the sliding window, in event time.")
                .define(
                        "complaints",
                        ConfigDef.Type.INT,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Range.atLeast(1),
                        HIGH,
                        "Complaints within the window that raise the alert.")
                .define(
                        "tickets",
                        ConfigDef.Type.INT,
                        1,
                        Range.atLeast(1),
                        HIGH,
                        "Distinct tickets that they must be on.")
                .define(
                        "level",
                        ConfigDef.Type.STRING,
                        "ELEVATED",
                        ValidString.in("ELEVATED", "HIGH", "CRITICAL"),
                        MEDIUM,
                        "How serious such a customer is.")
                .define(
                        "clear-below",
                        ConfigDef.Type.INT,
                        1,
                        Range.atLeast(1),
                        LOW,
                        "The alert is cleared once the window holds fewer complaints than this.")
                .define(
                        "products",
                        ConfigDef.Type.LIST,
                        "",
                        ValidList.anyNonDuplicateValues(true, false),
                        MEDIUM,
                        "Only complaints about these products count. Empty: about any.")
                .define(
                        "sources",
                        ConfigDef.Type.LIST,
                        "",
                        ValidList.anyNonDuplicateValues(true, false),
                        MEDIUM,
                        "Only complaints from these sources count. Empty: from any.")
                .define(
                        "scenarios",
                        ConfigDef.Type.LIST,
                        "",
                        ValidList.in(SCENARIOS),
                        MEDIUM,
                        "Only complaints that carry one of these scenarios count. Empty: all complaints.")
                .define(
                        "min-negativity",
                        ConfigDef.Type.DOUBLE,
                        0.0,
                        Range.between(0, 1),
                        MEDIUM,
                        "Only complaints whose sentiment is this far below 0, or further, count. 0: any sentiment.");
    }
}

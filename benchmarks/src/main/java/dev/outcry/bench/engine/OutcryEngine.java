package dev.outcry.bench.engine;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.rules.BareMatcher;
import dev.outcry.tagging.rules.PlainRules;
import dev.outcry.tagging.text.Tokens;
import java.util.BitSet;
import java.util.List;

/** Our matcher, over tokens. */
public final class OutcryEngine implements RuleEngine {

    private static final Message CUSTOMER = Message.ofCustomer("");

    private final BareMatcher matcher;
    private final List<Tokens> messages;

    public OutcryEngine(PlainRules rules, List<Tokens> messages) {
        this.matcher = rules.matcher();
        this.messages = List.copyOf(messages);
    }

    @Override
    public String name() {
        return "Outcry";
    }

    @Override
    public void match(int message, BitSet found) {
        matcher.match(messages.get(message), CUSTOMER);
        matcher.found(found);
    }
}

package dev.outcry.bench.engine;

import dev.outcry.tagging.rules.PlainRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code java.util.regex}: one expression a rule, the rule's patterns as its alternatives. */
public final class RegexEngine implements RuleEngine {

    private final List<Matcher> matchers = new ArrayList<>();
    private final List<String> messages;

    public RegexEngine(PlainRules rules, List<String> messages) {
        for (int rule = 0; rule < rules.size(); rule++) {
            String all = String.join("|", rules.expressions(rule));
            matchers.add(Pattern.compile(all).matcher(""));
        }
        this.messages = List.copyOf(messages);
    }

    @Override
    public String name() {
        return "java.util.regex";
    }

    @Override
    public void match(int message, BitSet found) {
        String text = messages.get(message);
        for (int rule = 0; rule < matchers.size(); rule++) {
            if (matchers.get(rule).reset(text).find()) {
                found.set(rule);
            }
        }
    }
}

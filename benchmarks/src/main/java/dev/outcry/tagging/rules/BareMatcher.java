package dev.outcry.tagging.rules;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.text.Tokens;
import java.util.BitSet;

/** The matcher without what comes before and after it. One thread at a time. */
public final class BareMatcher {

    private final RuleMatcher matcher;

    private BareMatcher(RuleSet set) {
        this.matcher = new RuleMatcher(set);
    }

    public static BareMatcher of(RulePacks packs) {
        return new BareMatcher(packs.ruleSet());
    }

    static BareMatcher of(RuleSet set) {
        return new BareMatcher(set);
    }

    /** Matches, and says how many rules had something to say: a result that no compiler can leave out. */
    public int match(Tokens tokens, Message message) {
        matcher.match(tokens, message, MessageFacts.of(tokens, 0));
        return matcher.findings().touchedCount();
    }

    /** Adds the numbers of the rules with a match to {@code found}, after {@link #match}. */
    public void found(BitSet found) {
        Findings findings = matcher.findings();
        for (int i = 0; i < findings.touchedCount(); i++) {
            int rule = findings.touched(i);
            if (findings.found(rule) > 0) {
                found.set(rule);
            }
        }
    }

    /** How many patterns were tried so far. */
    public long evaluations() {
        return matcher.evaluations();
    }
}

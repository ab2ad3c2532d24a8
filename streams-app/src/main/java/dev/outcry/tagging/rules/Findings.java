package dev.outcry.tagging.rules;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.rules.CompiledPattern.Role;
import java.util.Arrays;

/** What one message showed of each rule, and which rules need no further look. Reused; one thread at a time. */
final class Findings {

    /** So many places are kept as evidence for a rule. */
    private static final int PLACES = 3;

    private final CompiledRule[] rules;
    private final int[] heardStamps;
    private final boolean[] heard;
    private final int[] stamps;
    private final int[] found;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] also;
    private final boolean[] voided;
    private final int[] touched;
    private int touchedCount;
    private int stamp;
    private long hearer;
    private MessageFacts facts = MessageFacts.NOTHING;

    Findings(CompiledRule[] rules) {
        this.rules = rules;
        this.heardStamps = new int[rules.length];
        this.heard = new boolean[rules.length];
        this.stamps = new int[rules.length];
        this.found = new int[rules.length];
        this.starts = new int[rules.length * PLACES];
        this.ends = new int[rules.length * PLACES];
        this.also = new boolean[rules.length];
        this.voided = new boolean[rules.length];
        this.touched = new int[rules.length];
    }

    /** Forgets the message before. */
    void begin(Message message, MessageFacts itsFacts) {
        hearer = CompiledRule.bit(message.author(), message.channel());
        facts = itsFacts;
        stamp++;
        touchedCount = 0;
    }

    /**
     * Whether a match of such a pattern could still change what the rule says: not where the rule doesn't hear the
     * message, or was told before.
     */
    boolean wants(int rule, Role role) {
        if (!isHeard(rule)) {
            return false;
        }
        if (stamps[rule] != stamp) {
            return true;
        }
        return !voided[rule] && (role == Role.MATCH ? found[rule] < PLACES : role != Role.ALSO || !also[rule]);
    }

    private boolean isHeard(int rule) {
        if (heardStamps[rule] != stamp) {
            heardStamps[rule] = stamp;
            heard[rule] = rules[rule].hears(hearer)
                    && rules[rule].source().conditions().hold(facts);
        }
        return heard[rule];
    }

    void touch(int rule) {
        if (stamps[rule] != stamp) {
            stamps[rule] = stamp;
            found[rule] = 0;
            also[rule] = false;
            voided[rule] = false;
            touched[touchedCount++] = rule;
        }
    }

    void seeAlso(int rule) {
        also[rule] = true;
    }

    void makeVoid(int rule) {
        voided[rule] = true;
    }

    /** Keeps a place as evidence, unless it overlaps the one before. */
    void add(int rule, int start, int end) {
        int count = found[rule];
        int last = rule * PLACES + count - 1;
        boolean same = count > 0 && starts[last] < end && start < ends[last];
        if (count < PLACES && !same) {
            starts[last + 1] = start;
            ends[last + 1] = end;
            found[rule]++;
        }
    }

    /** Brings the touched rules in the order of the packs. */
    void sort() {
        Arrays.sort(touched, 0, touchedCount);
    }

    /** How many rules had something to say; {@link #touched} names them in the order of the packs. */
    int touchedCount() {
        return touchedCount;
    }

    int touched(int index) {
        return touched[index];
    }

    boolean isTouched(int rule) {
        return stamps[rule] == stamp;
    }

    /** Whether the rule, which has to be a touched one, holds for the message. */
    boolean matched(int rule) {
        return isHeard(rule)
                && (found[rule] > 0 || !rules[rule].needsMatch())
                && !voided[rule]
                && (also[rule] || !rules[rule].needsAlso());
    }

    /** How many places there are as evidence for the rule. */
    int found(int rule) {
        return found[rule];
    }

    int start(int rule, int place) {
        return starts[rule * PLACES + place];
    }

    int end(int rule, int place) {
        return ends[rule * PLACES + place];
    }
}

package dev.outcry.tagging.rules;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.rules.CompiledPattern.Role;
import java.util.Arrays;

/** What one message showed of each rule, and which rules need no further look. Reused; one thread at a time. */
final class Findings {

    /** So many places are kept as evidence for a rule. */
    private static final int PLACES = 3;

    private static final int ANY = (1 << Role.values().length) - 1;

    /** Beside the roles' bits: the rule's conditions are still to be looked at. */
    private static final int UNSURE = ANY + 1;

    /** Beside the roles' bits: the rule had something to say. */
    private static final int TOUCHED = UNSURE << 1;

    private final CompiledRule[] rules;
    private final byte[][] atFirst;
    private final byte[] open;
    private final int[] found;
    private final int[] starts;
    private final int[] ends;
    private final int[] touched;
    private int touchedCount;
    private MessageFacts facts = MessageFacts.NOTHING;

    /** For these rules, and so many word classes, which are numbered behind them. */
    Findings(CompiledRule[] rules, int classes) {
        this.rules = rules;
        this.atFirst = new byte[CompiledRule.hearers()][];
        for (int hearer = 0; hearer < atFirst.length; hearer++) {
            atFirst[hearer] = atFirst(1L << hearer, rules, classes);
        }
        this.open = new byte[rules.length + classes];
        this.found = new int[rules.length];
        this.starts = new int[rules.length * PLACES];
        this.ends = new int[rules.length * PLACES];
        this.touched = new int[rules.length];
    }

    private static byte[] atFirst(long hearer, CompiledRule[] rules, int classes) {
        byte[] open = new byte[rules.length + classes];
        Arrays.fill(open, rules.length, open.length, (byte) ANY);
        for (int rule = 0; rule < rules.length; rule++) {
            boolean sure = rules[rule].source().conditions().equals(Conditions.NONE);
            open[rule] = (byte) (!rules[rule].hears(hearer) ? 0 : sure ? ANY : ANY | UNSURE);
        }
        return open;
    }

    /** Forgets the message before. */
    void begin(Message message, MessageFacts itsFacts) {
        int hearer = Long.numberOfTrailingZeros(CompiledRule.bit(message.author(), message.channel()));
        System.arraycopy(atFirst[hearer], 0, open, 0, open.length);
        facts = itsFacts;
        touchedCount = 0;
    }

    /**
     * Whether a match of a pattern in such a role could still change what the rule says: not where the rule doesn't
     * hear the message, or was told before. Asked for every pattern that wakes, so it is one byte for all roles.
     */
    boolean wants(int rule, int role) {
        int interest = open[rule];
        return (interest & role) != 0 && ((interest & UNSURE) == 0 || isSure(rule));
    }

    private boolean isSure(int rule) {
        boolean holds = rules[rule].source().conditions().hold(facts);
        keep(rule, holds ? ~UNSURE : TOUCHED);
        return holds;
    }

    private void keep(int rule, int bits) {
        open[rule] = (byte) (open[rule] & bits);
    }

    void touch(int rule) {
        if (!isTouched(rule)) {
            open[rule] = (byte) (open[rule] | TOUCHED);
            found[rule] = 0;
            touched[touchedCount++] = rule;
        }
    }

    void seeAlso(int rule) {
        keep(rule, ~Role.ALSO.bit());
    }

    void makeVoid(int rule) {
        keep(rule, TOUCHED);
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
            keep(rule, found[rule] < PLACES ? ~0 : ~Role.MATCH.bit());
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
        return (open[rule] & TOUCHED) != 0;
    }

    /** Whether the rule, which has to be a touched one, holds for the message. */
    boolean matched(int rule) {
        return wants(rule, Role.VOID.bit())
                && (found[rule] > 0 || !rules[rule].needsMatch())
                && (!rules[rule].needsAlso() || (open[rule] & Role.ALSO.bit()) == 0);
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

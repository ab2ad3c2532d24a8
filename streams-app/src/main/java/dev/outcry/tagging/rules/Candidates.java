package dev.outcry.tagging.rules;

import dev.outcry.tagging.rules.CompiledPattern.Role;

/**
 * The patterns that the words of a window wake, whose second-rarest need is there too, and whose rule still wants to
 * know: those to be tried, in the order in which their words stand, and apart from them those of the exclusions and
 * word classes, which are tried only when something asks for them. Reused; one thread at a time.
 */
final class Candidates {

    private static final int NOBODY = -1;
    private static final int ON_DEMAND = Role.UNLESS.bit() | Role.PHRASE.bit();

    private final Awake awake;
    private final Findings findings;
    private final int rules;
    private final int[] stamps;
    private final int[] tried;
    private final int[] next;
    private final int[] heads;
    private final int[] headStamps;
    private int count;
    private int stamp;

    Candidates(RuleSet set, Findings findings) {
        this.awake = set.vocabulary().awake();
        this.findings = findings;
        this.rules = set.rules().length;
        int patterns = set.patterns().length;
        this.stamps = new int[patterns];
        this.tried = new int[patterns];
        this.next = new int[patterns];
        this.heads = new int[rules + set.classAtoms().length];
        this.headStamps = new int[heads.length];
    }

    /** Takes those whose words a filled window has. What most of them fail is asked first, and costs one byte. */
    void gather(Window window) {
        stamp++;
        count = 0;
        for (int i = 0; i < window.rowCount(); i++) {
            int row = window.row(i);
            int to = awake.to(row);
            for (int at = awake.from(row); at < to; at = Awake.after(at)) {
                if (findings.wants(awake.subject(at), awake.role(at))) {
                    int need = awake.need(at);
                    if (need == Needs.NONE || window.has(need)) {
                        add(at);
                    }
                }
            }
        }
    }

    private void add(int at) {
        int pattern = awake.pattern(at);
        if (stamps[pattern] != stamp) {
            stamps[pattern] = stamp;
            if ((awake.role(at) & ON_DEMAND) != 0) {
                addTo(awake.subject(at), pattern);
            } else {
                tried[count++] = at;
            }
        }
    }

    private void addTo(int group, int pattern) {
        next[pattern] = first(group);
        heads[group] = pattern;
        headStamps[group] = stamp;
    }

    /** How many patterns are to be tried. */
    int count() {
        return count;
    }

    int pattern(int index) {
        return awake.pattern(tried[index]);
    }

    /** The rule that it is for. */
    int rule(int index) {
        return awake.subject(tried[index]);
    }

    /** The bit of its role. */
    int role(int index) {
        return awake.role(tried[index]);
    }

    /** The first exclusion of a rule, or -1. */
    int firstExclusion(int rule) {
        return first(rule);
    }

    /** The first phrase of a word class, or -1. */
    int firstPhrase(int number) {
        return first(rules + number);
    }

    private int first(int group) {
        return headStamps[group] == stamp ? heads[group] : NOBODY;
    }

    /** The exclusion of the same rule, or the phrase of the same class, behind that one; or -1. */
    int after(int pattern) {
        return next[pattern];
    }
}

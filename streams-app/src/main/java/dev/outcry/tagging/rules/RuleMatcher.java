package dev.outcry.tagging.rules;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;

/** Runs a rule set over messages, one thread at a time, without allocating. */
final class RuleMatcher {

    private static final int NEGATION_REACH = 3;

    private final RuleSet set;
    private final Window window;
    private final Findings findings;
    private final int[] voidStamps;
    private final boolean[] voidedHere;
    private int windowStamp;
    private long evaluations;

    RuleMatcher(RuleSet set) {
        this.set = set;
        this.findings = new Findings(set.rules(), set.classAtoms().length);
        this.window = new Window(set, findings);
        this.voidStamps = new int[set.rules().length];
        this.voidedHere = new boolean[set.rules().length];
    }

    /** Runs all rules that hear such a message; afterwards {@link #findings} says which hold. */
    void match(Tokens tokens, Message message, MessageFacts facts) {
        findings.begin(message, facts);
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            matchSentence(tokens, sentence);
        }
        for (int rule : set.unconditional()) {
            findings.touch(rule);
        }
        findings.sort();
    }

    private void matchSentence(Tokens tokens, int sentence) {
        int first = tokens.sentenceFrom(sentence);
        int last = tokens.sentenceTo(sentence);
        int from = first;
        while (true) {
            int to = Math.min(last, from + Window.WIDTH);
            window.moveTo(tokens, from, to, from == first, to == last);
            matchWindow(tokens, sentence, from);
            if (to == last) {
                return;
            }
            from = to - Window.OVERLAP;
        }
    }

    private void matchWindow(Tokens tokens, int sentence, int from) {
        windowStamp++;
        Candidates candidates = window.candidates();
        for (int i = 0; i < candidates.count(); i++) {
            if (findings.wants(candidates.rule(i), candidates.role(i))) {
                tryPattern(i, tokens, sentence, from);
            }
        }
    }

    private void tryPattern(int candidate, Tokens tokens, int sentence, int from) {
        evaluations++;
        int pattern = window.candidates().pattern(candidate);
        long ends = set.ends(pattern, window.boundaries(), window);
        if (ends == 0) {
            return;
        }
        int rule = window.candidates().rule(candidate);
        findings.touch(rule);
        switch (set.patterns()[pattern].role()) {
            case ALSO -> findings.seeAlso(rule);
            case VOID -> findings.makeVoid(rule);
            default -> keep(set.patterns()[pattern], ends, tokens, sentence, from);
        }
    }

    private void keep(CompiledPattern pattern, long ends, Tokens tokens, int sentence, int from) {
        Rule rule = set.rules()[pattern.owner()].source();
        if (!isPlace(rule.in(), tokens, sentence) || isVoidedHere(pattern.owner())) {
            return;
        }
        for (long rest = ends; rest != 0; rest &= rest - 1) {
            int end = Long.numberOfTrailingZeros(rest);
            long begins = Code.backward(pattern.backward(), 1L << end, window);
            int start = Long.numberOfTrailingZeros(begins);
            if (start < end && holds(rule, tokens, from + start, from + end, start)) {
                findings.add(pattern.owner(), from + start, from + end);
                return;
            }
        }
    }

    private static boolean isPlace(Rule.Place place, Tokens tokens, int sentence) {
        return switch (place) {
            case ANYWHERE -> true;
            case SUBJECT -> sentence < tokens.bodySentence();
            case BODY -> sentence >= tokens.bodySentence();
            case FIRST_SENTENCE -> sentence == tokens.bodySentence();
            case LAST_SENTENCE -> sentence >= tokens.bodySentence() && sentence == tokens.sentences() - 1;
        };
    }

    /** Whether one of the rule's exclusions is in the window; worked out once a window. */
    private boolean isVoidedHere(int rule) {
        if (voidStamps[rule] != windowStamp) {
            voidStamps[rule] = windowStamp;
            voidedHere[rule] = hasExclusion(rule);
        }
        return voidedHere[rule];
    }

    private boolean hasExclusion(int rule) {
        Candidates candidates = window.candidates();
        for (int p = candidates.firstExclusion(rule); p >= 0; p = candidates.after(p)) {
            if (set.ends(p, window.boundaries(), window) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Rule rule, Tokens tokens, int start, int end, int place) {
        if (rule.negationBlocks() && isNegated(place)) {
            return false;
        }
        return !rule.quotedSkipped() || !isQuoted(tokens, start, end);
    }

    private boolean isNegated(int place) {
        int first = Math.max(0, place - NEGATION_REACH);
        long before = (1L << place) - (1L << first);
        return (window.words(set.negation()) & before) != 0;
    }

    private static boolean isQuoted(Tokens tokens, int start, int end) {
        for (int token = start; token < end; token++) {
            if ((tokens.flags(token) & TokenFlag.QUOTED) == 0) {
                return false;
            }
        }
        return true;
    }

    /** What the last message showed. */
    Findings findings() {
        return findings;
    }

    /** How many patterns were tried so far: the work done, whatever the machine. */
    long evaluations() {
        return evaluations;
    }
}

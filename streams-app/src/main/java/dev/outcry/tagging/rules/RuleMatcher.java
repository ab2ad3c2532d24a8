package dev.outcry.tagging.rules;

import dev.outcry.tagging.Message;
import dev.outcry.tagging.text.TokenFlag;
import dev.outcry.tagging.text.Tokens;
import java.util.Arrays;

/** Runs a rule set over messages, one thread at a time, without allocating. */
final class RuleMatcher {

    /** So many places are kept as evidence for a rule. */
    static final int PLACES = 3;

    private static final int NEGATION_REACH = 3;

    private final RuleSet set;
    private final Window window;
    private final int[] patternStamps;
    private final int[] ruleStamps;
    private final int[] found;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] also;
    private final boolean[] voided;
    private final int[] touched;
    private int touchedCount;
    private int windowStamp;
    private int messageStamp;
    private long evaluations;

    RuleMatcher(RuleSet set) {
        this.set = set;
        this.window = new Window(set.vocabulary(), set.atoms(), set.phraseClasses());
        int rules = set.rules().length;
        this.patternStamps = new int[set.patterns().length];
        this.ruleStamps = new int[rules];
        this.found = new int[rules];
        this.starts = new int[rules * PLACES];
        this.ends = new int[rules * PLACES];
        this.also = new boolean[rules];
        this.voided = new boolean[rules];
        this.touched = new int[rules];
    }

    /** Runs all rules; afterwards {@link #matched} says which hold. */
    void match(Tokens tokens, Message message) {
        messageStamp++;
        touchedCount = 0;
        for (int sentence = 0; sentence < tokens.sentences(); sentence++) {
            matchSentence(tokens, message, sentence);
        }
        for (int rule : set.unconditional()) {
            touch(rule);
        }
        Arrays.sort(touched, 0, touchedCount);
    }

    private void matchSentence(Tokens tokens, Message message, int sentence) {
        int first = tokens.sentenceFrom(sentence);
        int last = tokens.sentenceTo(sentence);
        int from = first;
        while (true) {
            int to = Math.min(last, from + Window.WIDTH);
            window.moveTo(tokens, from, to, from == first, to == last);
            matchWindow(tokens, message, sentence, from);
            if (to == last) {
                return;
            }
            from = to - Window.OVERLAP;
        }
    }

    private void matchWindow(Tokens tokens, Message message, int sentence, int from) {
        windowStamp++;
        for (int i = 0; i < window.seenCount(); i++) {
            for (int pattern : set.awake()[window.seen(i)]) {
                if (patternStamps[pattern] != windowStamp) {
                    patternStamps[pattern] = windowStamp;
                    tryPattern(set.patterns()[pattern], tokens, message, sentence, from);
                }
            }
        }
    }

    private void tryPattern(CompiledPattern pattern, Tokens tokens, Message message, int sentence, int from) {
        int number = pattern.rule();
        CompiledRule rule = set.rules()[number];
        if (!window.mayHave(pattern.needs()) || !rule.hears(message.author(), message.channel())) {
            return;
        }
        evaluations++;
        long ends = pattern.step().forward(window.boundaries(), window);
        if (ends == 0) {
            return;
        }
        touch(number);
        switch (pattern.role()) {
            case ALSO -> also[number] = true;
            case VOID -> voided[number] = true;
            case MATCH -> keep(pattern, rule, ends, tokens, sentence, from);
        }
    }

    private void keep(CompiledPattern pattern, CompiledRule rule, long ends, Tokens tokens, int sentence, int from) {
        if (!isPlace(rule.source().in(), tokens, sentence) || voidedBySentence(rule)) {
            return;
        }
        for (long rest = ends; rest != 0; rest &= rest - 1) {
            int end = Long.numberOfTrailingZeros(rest);
            long begins = pattern.step().backward(1L << end, window);
            int start = Long.numberOfTrailingZeros(begins);
            if (start < end && holds(rule.source(), tokens, from + start, from + end, start)) {
                add(pattern.rule(), from + start, from + end);
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

    private boolean voidedBySentence(CompiledRule rule) {
        for (Compiled unless : rule.unless()) {
            Anchor anchor = unless.anchor();
            if (anchor != null
                    && window.hasAny(anchor.atoms())
                    && unless.step().forward(window.boundaries(), window) != 0) {
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

    private void touch(int rule) {
        if (ruleStamps[rule] != messageStamp) {
            ruleStamps[rule] = messageStamp;
            found[rule] = 0;
            also[rule] = false;
            voided[rule] = false;
            touched[touchedCount++] = rule;
        }
    }

    private void add(int rule, int start, int end) {
        int count = found[rule];
        int last = rule * PLACES + count - 1;
        boolean same = count > 0 && starts[last] < end && start < ends[last];
        if (count < PLACES && !same) {
            starts[last + 1] = start;
            ends[last + 1] = end;
            found[rule]++;
        }
    }

    /** How many rules had something to say; {@link #touched} names them in the order of the packs. */
    int touchedCount() {
        return touchedCount;
    }

    int touched(int index) {
        return touched[index];
    }

    boolean isTouched(int rule) {
        return ruleStamps[rule] == messageStamp;
    }

    /** Whether the rule, which has to be a touched one, holds for the message. */
    boolean matched(int number, Message message, MessageFacts facts) {
        CompiledRule rule = set.rules()[number];
        return (found[number] > 0 || (!rule.needsMatch() && rule.hears(message.author(), message.channel())))
                && !voided[number]
                && (also[number] || !rule.needsAlso())
                && rule.source().conditions().hold(facts);
    }

    int found(int rule) {
        return found[rule];
    }

    int start(int rule, int place) {
        return starts[rule * PLACES + place];
    }

    int end(int rule, int place) {
        return ends[rule * PLACES + place];
    }

    /** How many patterns were tried so far: the work done, whatever the machine. */
    long evaluations() {
        return evaluations;
    }
}

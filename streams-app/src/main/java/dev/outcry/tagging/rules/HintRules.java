package dev.outcry.tagging.rules;

import dev.outcry.avro.Evidence;
import dev.outcry.avro.EvidenceField;
import dev.outcry.avro.Scenario;
import dev.outcry.tagging.Catalogue.Speaker;
import dev.outcry.tagging.Message;
import dev.outcry.tagging.rules.Pack.PatternText;
import dev.outcry.tagging.rules.Rule.Place;
import dev.outcry.tagging.text.Tokenizer;
import dev.outcry.tagging.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Packs in the rule language that name hints instead of scenarios, compiled. Immutable and safe for use by many
 * threads.
 */
public final class HintRules {

    private final List<HintPack> packOfRule = new ArrayList<>();
    private final List<HintPack> missing = new ArrayList<>();
    private final RuleSet rules;
    private final ThreadLocal<Scratch> scratch;

    private record Scratch(Tokenizer tokenizer, RuleMatcher matcher) {}

    /**
     * A pack's own keys.
     *
     * @param hint what it hints at
     * @param advice what would be better
     * @param onlyFor the scenarios that the ticket has to have one of; empty means any ticket
     * @param missingFrom from so many words on, that none of its rules matches is the hint; 0 where a match is
     */
    record HintPack(String hint, String advice, Set<Scenario> onlyFor, int missingFrom, Pack pack) {}

    /**
     * Something found.
     *
     * @param rule the rule's id within the hint
     */
    public record Found(String hint, String rule, String advice, Set<Scenario> onlyFor, Evidence evidence) {}

    private HintRules(List<HintPack> packs, List<RuleProblem> problems) {
        for (HintPack pack : packs) {
            pack.pack().rules().forEach(rule -> packOfRule.add(pack));
            if (pack.missingFrom() > 0) {
                missing.add(pack);
            }
        }
        rules = RuleCompiler.compile(
                List.of(), packs.stream().map(HintPack::pack).toList(), problems);
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        scratch = ThreadLocal.withInitial(() -> new Scratch(new Tokenizer(), new RuleMatcher(rules)));
    }

    /**
     * The packs of a folder of the class path, and phrases that a reply must not have.
     *
     * @param folder such as {@code /hints/}
     * @param neverSay phrases by the scenario that the ticket has to have
     * @param advice what would be better than such a phrase
     * @throws RulePackException when something is wrong with them
     */
    public static HintRules bundled(String folder, Map<Scenario, List<String>> neverSay, String advice) {
        List<RuleProblem> problems = new ArrayList<>();
        List<HintPack> packs = new ArrayList<>();
        BundledFiles.read(folder, ".yaml")
                .forEach((name, text) -> packs.add(new PackReader(name + ".yaml", problems).readHints(text)));
        new TreeMap<>(neverSay).forEach((scenario, phrases) -> packs.add(neverSay(scenario, phrases, advice)));
        return new HintRules(packs, problems);
    }

    private static HintPack neverSay(Scenario scenario, List<String> phrases, String advice) {
        List<Rule> rules = new ArrayList<>();
        for (String phrase : phrases) {
            String words = phrase.replaceAll("[^\\p{L}\\p{N}']+", " ").strip();
            rules.add(new Rule(
                    scenario + "/" + words.replace(' ', '-'),
                    1,
                    1,
                    List.of(new PatternText(words, 1)),
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    true,
                    Speaker.AGENT,
                    Place.BODY,
                    Set.of(),
                    Conditions.NONE,
                    List.of()));
        }
        Pack pack = new Pack("never-say of " + scenario, Scenario.UNKNOWN, "", "en", 0.5, List.of(), rules);
        return new HintPack("NEVER_SAY", advice, Set.of(scenario), 0, pack);
    }

    /** What a message shows, in the order of the packs; a hint's rule once. */
    public List<Found> find(Message message) {
        Scratch own = scratch.get();
        Tokens tokens = own.tokenizer.read(message.subject(), message.body());
        MessageFacts facts = MessageFacts.of(tokens, 0);
        own.matcher.match(tokens, message, facts);
        Findings findings = own.matcher.findings();
        List<Found> found = new ArrayList<>();
        Set<HintPack> seen = new HashSet<>();
        for (int i = 0; i < findings.touchedCount(); i++) {
            int rule = findings.touched(i);
            if (findings.matched(rule)) {
                HintPack pack = packOfRule.get(rule);
                seen.add(pack);
                if (pack.missingFrom() == 0) {
                    found.add(found(pack, rule, message, tokens, findings));
                }
            }
        }
        addMissing(message, tokens, facts, seen, found);
        return found;
    }

    private Found found(HintPack pack, int rule, Message message, Tokens tokens, Findings findings) {
        String id = rules.rules()[rule].source().id();
        Evidence evidence = findings.found(rule) == 0
                ? new Evidence(pack.hint() + "/" + id, EvidenceField.BODY, 0, 0, "")
                : TagAssembler.span(
                        pack.hint() + "/" + id, message, tokens, findings.start(rule, 0), findings.end(rule, 0));
        return new Found(pack.hint(), id, pack.advice(), pack.onlyFor(), evidence);
    }

    private void addMissing(Message message, Tokens tokens, MessageFacts facts, Set<HintPack> seen, List<Found> found) {
        for (HintPack pack : missing) {
            if (!seen.contains(pack) && facts.words() >= pack.missingFrom()) {
                int last = tokens.sentences() - 1;
                Evidence evidence = TagAssembler.span(
                        pack.hint() + "/missing", message, tokens, tokens.sentenceFrom(last), tokens.sentenceTo(last));
                found.add(new Found(pack.hint(), "missing", pack.advice(), pack.onlyFor(), evidence));
            }
        }
    }

    /** The examples of the rules that don't hold, in words; empty when all is well. */
    List<String> brokenExamples() {
        List<String> broken = new ArrayList<>();
        for (int number = 0; number < packOfRule.size(); number++) {
            Rule rule = rules.rules()[number].source();
            for (Rule.Example example : rule.examples()) {
                if (matches(number, example.text()) != example.matches()) {
                    broken.add(packOfRule.get(number).hint() + "/" + rule.id() + ": " + example.text());
                }
            }
        }
        return broken;
    }

    private boolean matches(int rule, String text) {
        Scratch own = scratch.get();
        Message message = Message.ofCustomer(text);
        Tokens tokens = own.tokenizer.read(null, text);
        own.matcher.match(tokens, message, MessageFacts.of(tokens, 0));
        return own.matcher.findings().isTouched(rule) && own.matcher.findings().matched(rule);
    }
}

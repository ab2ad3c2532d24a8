package dev.outcry.tagging.rules;

import dev.outcry.tagging.Catalogue.Speaker;
import dev.outcry.tagging.rules.Pack.PatternText;
import dev.outcry.tagging.rules.Pack.WordClass;
import dev.outcry.tagging.text.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jspecify.annotations.Nullable;

/**
 * The bundled rules as far as other matchers can be asked them: the {@code match} patterns alone, without speakers,
 * places, exclusions and conditions, and without patterns that other matchers have no way to say. All matchers get
 * exactly these.
 */
public final class PlainRules {

    private static final String SUFFIX = ".yaml";

    private final PatternParser parser = new PatternParser();
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<PatternNode>> patterns = new ArrayList<>();
    private final RuleSet ruleSet;
    private final Predicate<String> sayable;
    private int leftOut;

    private PlainRules(Map<String, String> texts, Predicate<String> sayable) {
        this.sayable = sayable;
        List<WordClass> classes = new PackReader(RulePacks.CLASSES + SUFFIX, problems)
                .readClasses(texts.getOrDefault(RulePacks.CLASSES, "{}"));
        PatternExpansion shared = new PatternExpansion(Lists.read("/text/number-words.txt"));
        define(shared, classes);
        List<Pack> packs = new ArrayList<>();
        texts.forEach((name, text) -> {
            Pack pack = name.equals(RulePacks.CLASSES) ? null : new PackReader(name + SUFFIX, problems).read(text);
            if (pack != null) {
                packs.add(plain(pack, shared));
            }
        });
        this.ruleSet = RuleCompiler.compile(classes, packs, problems);
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
    }

    /**
     * The rules of the packs that come with the program.
     *
     * @param sayable which regular expressions every matcher takes; patterns of others are left out
     * @throws RulePackException when something is wrong with them
     */
    public static PlainRules bundled(Predicate<String> sayable) {
        return new PlainRules(BundledFiles.read("/packs/", SUFFIX), sayable);
    }

    private void define(PatternExpansion expansion, List<WordClass> classes) {
        for (WordClass wordClass : classes) {
            List<PatternNode> entries = new ArrayList<>();
            for (PatternText entry : wordClass.entries()) {
                PatternNode node = parse(entry);
                if (node != null) {
                    entries.add(node);
                }
            }
            expansion.define(wordClass.name(), entries);
        }
    }

    private @Nullable PatternNode parse(PatternText pattern) {
        try {
            return parser.parse(pattern.text());
        } catch (PatternSyntaxException e) {
            problems.add(new RuleProblem("a pack", pattern.line(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private Pack plain(Pack pack, PatternExpansion shared) {
        PatternExpansion expansion = new PatternExpansion(shared);
        define(expansion, pack.classes());
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : pack.rules()) {
            List<PatternText> kept = new ArrayList<>();
            List<PatternNode> expanded = new ArrayList<>();
            rule.match().forEach(pattern -> expand(pattern, expansion, kept, expanded));
            if (!kept.isEmpty()) {
                rules.add(plain(rule, kept));
                names.add(pack.scenario() + "/" + rule.id());
                patterns.add(expanded);
            }
        }
        return new Pack(
                pack.file(), pack.scenario(), pack.version(), pack.language(), pack.threshold(), pack.classes(), rules);
    }

    private void expand(
            PatternText pattern, PatternExpansion expansion, List<PatternText> kept, List<PatternNode> expanded) {
        PatternNode node = parse(pattern);
        try {
            PatternNode said = node == null ? null : expansion.expand(node);
            if (said == null || !sayable.test(new RegexTranslator().translate(said))) {
                leftOut++;
            } else {
                expanded.add(said);
                kept.add(pattern);
            }
        } catch (UnsupportedPatternException e) {
            leftOut++;
        }
    }

    private static Rule plain(Rule rule, List<PatternText> match) {
        return new Rule(
                rule.id(),
                rule.line(),
                rule.confidence(),
                match,
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                Speaker.ANY,
                Rule.Place.ANYWHERE,
                Set.of(),
                Conditions.NONE,
                rule.examples());
    }

    /** How many rules there are. */
    public int size() {
        return names.size();
    }

    /** How many patterns they have. */
    public int patternCount() {
        return patterns.stream().mapToInt(List::size).sum();
    }

    /** How many patterns were left out, since others can't say them. */
    public int leftOut() {
        return leftOut;
    }

    /** The rule's name, as evidence has it. */
    public String name(int rule) {
        return names.get(rule);
    }

    /** Our own matcher of them; it numbers rules as this does. */
    public BareMatcher matcher() {
        return BareMatcher.of(ruleSet);
    }

    /** The rule's patterns as regular expressions over {@link WordText#line}. */
    public List<String> expressions(int rule) {
        RegexTranslator translator = new RegexTranslator();
        return patterns.get(rule).stream().map(translator::translate).toList();
    }

    /** The rule's patterns as Lucene's intervals over {@link WordText#words}. */
    public List<IntervalsSource> intervals(int rule) {
        IntervalTranslator translator = new IntervalTranslator();
        return patterns.get(rule).stream().map(translator::translate).toList();
    }
}

package dev.outcry.tagging.rules;

import dev.outcry.tagging.rules.CompiledPattern.Role;
import dev.outcry.tagging.rules.Pack.PatternText;
import dev.outcry.tagging.rules.Pack.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compiles packs to one rule set. */
final class RuleCompiler {

    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "no", "without", "nobody", "neither", "nor", "hardly", "none");

    private final Atoms atoms = new Atoms();
    private final PatternParser parser = new PatternParser();
    private final PatternCompiler compiler = new PatternCompiler(atoms);
    private final PhraseClasses phraseClasses = new PhraseClasses();
    private final List<RuleProblem> problems;
    private final List<CompiledRule> rules = new ArrayList<>();
    private final List<Waking> patterns = new ArrayList<>();

    /** A pattern that its anchor wakes. */
    private record Waking(Anchor anchor, Compiled compiled, int owner, Role role) {

        CompiledPattern pattern() {
            return new CompiledPattern(CodeWriter.backwards(compiled.step()), owner, role);
        }

        int[] forwards() {
            return CodeWriter.forwards(compiled.step(), Needs.others(anchor, Needs.of(compiled.needs())));
        }

        /** As {@link Findings} numbers them, word classes come behind the rules. */
        Awake.Waking waking(int number, int rules) {
            int subject = role == Role.PHRASE ? rules + owner : owner;
            return new Awake.Waking(number, Needs.second(anchor, Needs.of(compiled.needs())), subject, role);
        }
    }

    private RuleCompiler(List<RuleProblem> problems) {
        this.problems = problems;
    }

    /** Compiles what is right, and adds what is wrong to the problems. */
    static RuleSet compile(List<WordClass> shared, List<Pack> packs, List<RuleProblem> problems) {
        RuleCompiler compiler = new RuleCompiler(problems);
        ClassTable classes = compiler.classes("classes.yaml", shared, null);
        packs.forEach(pack -> compiler.add(pack, classes));
        return compiler.finish();
    }

    private ClassTable classes(String file, List<WordClass> defined, @Nullable ClassTable shared) {
        ClassTable table = new ClassTable(shared, compiler, phraseClasses);
        for (WordClass wordClass : defined) {
            List<PatternNode> entries = new ArrayList<>();
            for (PatternText entry : wordClass.entries()) {
                PatternNode node = parse(file, entry);
                if (node != null) {
                    entries.add(node);
                }
            }
            table.define(wordClass.name(), entries);
        }
        for (WordClass wordClass : defined) {
            check(file, wordClass, table);
        }
        return table;
    }

    private void check(String file, WordClass wordClass, ClassTable table) {
        try {
            compiler.compile(new PatternNode.ClassName(wordClass.name()), table);
        } catch (PatternSyntaxException e) {
            problems.add(new RuleProblem(file, wordClass.line(), "class " + wordClass.name() + ": " + e.getMessage()));
        }
    }

    private @Nullable PatternNode parse(String file, PatternText pattern) {
        try {
            return parser.parse(pattern.text());
        } catch (PatternSyntaxException e) {
            problems.add(new RuleProblem(file, pattern.line(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private void add(Pack pack, ClassTable shared) {
        ClassTable classes = classes(pack.file(), pack.classes(), shared);
        for (Rule rule : pack.rules()) {
            add(pack, rule, classes);
        }
    }

    private void add(Pack pack, Rule rule, ClassTable classes) {
        int number = rules.size();
        rules.add(new CompiledRule(
                pack.scenario() + "/" + rule.id(),
                pack.scenario(),
                pack.threshold(),
                rule,
                !rule.also().isEmpty(),
                !rule.match().isEmpty(),
                CompiledRule.hearing(rule)));
        wake(compile(pack, rule.unless(), classes), number, Role.UNLESS);
        wake(compile(pack, rule.match(), classes), number, Role.MATCH);
        wake(compile(pack, rule.also(), classes), number, Role.ALSO);
        wake(compile(pack, rule.unlessMessage(), classes), number, Role.VOID);
    }

    private void wake(List<Compiled> compiled, int owner, Role role) {
        for (Compiled pattern : compiled) {
            if (pattern.anchor() != null) {
                patterns.add(new Waking(pattern.anchor(), pattern, owner, role));
            }
        }
    }

    private List<Compiled> compile(Pack pack, List<PatternText> texts, ClassTable classes) {
        List<Compiled> compiled = new ArrayList<>();
        for (PatternText text : texts) {
            PatternNode node = parse(pack.file(), text);
            if (node != null) {
                try {
                    for (PatternNode option : options(node)) {
                        compiled.add(checked(compiler.compile(option, classes), text));
                    }
                } catch (PatternSyntaxException e) {
                    problems.add(new RuleProblem(pack.file(), text.line(), String.valueOf(e.getMessage())));
                }
            }
        }
        return compiled;
    }

    /** Alternatives on the top are patterns of their own, each woken by its own words. */
    private static List<PatternNode> options(PatternNode node) {
        if (node instanceof PatternNode.Sequence sequence && sequence.parts().size() == 1) {
            return options(sequence.parts().get(0));
        }
        return node instanceof PatternNode.Choice choice ? choice.options() : List.of(node);
    }

    private static Compiled checked(Compiled pattern, PatternText text) throws PatternSyntaxException {
        if (pattern.anchor() == null) {
            throw new PatternSyntaxException(
                    "no word in \"" + text.text() + "\" must be there, so it would match anything");
        }
        if (pattern.longest() > Window.OVERLAP) {
            throw new PatternSyntaxException("\"" + text.text() + "\" can span " + pattern.longest() + " words; "
                    + Window.OVERLAP + " is the most");
        }
        return pattern;
    }

    private RuleSet finish() {
        int negation = atoms.number(Predicate.ofWords(new TreeSet<>(NEGATIONS)));
        for (int number = 0; number < phraseClasses.size(); number++) {
            wake(phraseClasses.phrases(number), number, Role.PHRASE);
        }
        VocabularyBuilder vocabulary = new VocabularyBuilder(atoms);
        for (int number = 0; number < patterns.size(); number++) {
            vocabulary.wake(patterns.get(number).anchor(), patterns.get(number).waking(number, rules.size()));
        }
        return new RuleSet(
                vocabulary.build(),
                rules.toArray(CompiledRule[]::new),
                patterns.stream().map(Waking::pattern).toArray(CompiledPattern[]::new),
                new Rows(patterns.stream().map(Waking::forwards).toList()),
                unconditional(),
                negation,
                atoms.size(),
                phraseClasses.atoms());
    }

    private int[] unconditional() {
        return IntStream.range(0, rules.size())
                .filter(rule -> !rules.get(rule).needsMatch())
                .toArray();
    }
}

package dev.outcry.tagging.rules;

import dev.outcry.tagging.text.WordForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** From parsed patterns to steps, each with the words without which it can't match. */
final class PatternCompiler {

    private final Atoms atoms;
    private final WordForms forms = new WordForms();

    PatternCompiler(Atoms atoms) {
        this.atoms = atoms;
    }

    Compiled compile(PatternNode node, ClassTable classes) throws PatternSyntaxException {
        Predicate single = single(node, classes);
        if (single != null) {
            return word(single);
        }
        if (node instanceof PatternNode.Sequence sequence) {
            return sequence(sequence.parts(), classes);
        }
        if (node instanceof PatternNode.Choice choice) {
            return choice(choice.options(), classes);
        }
        if (node instanceof PatternNode.Optional optional) {
            Compiled part = compile(optional.part(), classes);
            return new Compiled(new Step.Optional(part.step()), null, part.longest());
        }
        if (node instanceof PatternNode.Together together) {
            return together(together, classes);
        }
        if (node instanceof PatternNode.ClassName name) {
            return classes.phrases(name.name());
        }
        return primitive(node, classes);
    }

    private Compiled primitive(PatternNode node, ClassTable classes) throws PatternSyntaxException {
        if (node instanceof PatternNode.Gap gap) {
            return new Compiled(new Step.Gap(gap.min(), gap.max()), null, gap.max());
        }
        if (node instanceof PatternNode.Not not) {
            Predicate predicate = single(not.word(), classes);
            if (predicate == null) {
                throw new PatternSyntaxException("after '!' stands one word, or a class or choice of single words");
            }
            return new Compiled(new Step.Not(atoms.number(predicate)), null, 1);
        }
        return new Compiled(new Step.Edge(node instanceof PatternNode.Begin), null, 0);
    }

    Compiled word(Predicate predicate) {
        int atom = atoms.number(predicate);
        return new Compiled(new Step.Word(atom), Anchor.of(atom, atoms), 1);
    }

    Anchor joined(Anchor anchor) {
        return anchor.joined(atoms);
    }

    private Compiled sequence(List<PatternNode> parts, ClassTable classes) throws PatternSyntaxException {
        List<Step> steps = new ArrayList<>();
        List<Anchor> needs = new ArrayList<>();
        @Nullable Anchor rarest = null;
        int longest = 0;
        for (PatternNode part : parts) {
            Compiled compiled = compile(part, classes);
            steps.add(compiled.step());
            longest += compiled.longest();
            rarest = Anchor.rarer(rarest, compiled.anchor());
            needs.addAll(compiled.needs());
        }
        return new Compiled(new Step.Sequence(List.copyOf(steps)), rarest, longest, needs);
    }

    /** One of the orders; the rarest part wakes it, and all parts are needed. */
    private Compiled together(PatternNode.Together together, ClassTable classes) throws PatternSyntaxException {
        Compiled orders = compile(permutations(together), classes);
        Compiled parts = sequence(together.parts(), classes);
        return new Compiled(orders.step(), parts.anchor(), orders.longest(), parts.needs());
    }

    private Compiled choice(List<PatternNode> options, ClassTable classes) throws PatternSyntaxException {
        List<Compiled> several = new ArrayList<>();
        Predicate singles = Predicate.NOTHING;
        @Nullable Anchor union = Anchor.NONE_YET;
        int longest = 1;
        for (PatternNode option : options) {
            Predicate single = single(option, classes);
            if (single != null) {
                singles = singles.or(single);
                continue;
            }
            Compiled compiled = compile(option, classes);
            several.add(compiled);
            longest = Math.max(longest, compiled.longest());
            union = Anchor.either(union, compiled.anchor());
        }
        if (!singles.isEmpty()) {
            Compiled compiled = word(singles);
            several.add(compiled);
            union = Anchor.either(union, compiled.anchor());
        }
        List<Step.Option> steps = several.stream()
                .map(part -> new Step.Option(part.step(), part.needs().size() > 1 ? Needs.of(part.needs()) : List.of()))
                .toList();
        return new Compiled(new Step.Choice(steps), union == null ? null : joined(union), longest);
    }

    /** What a node of one word asks for; null for a node of several, or none. */
    @Nullable
    Predicate single(PatternNode node, ClassTable classes) throws PatternSyntaxException {
        if (node instanceof PatternNode.Word word) {
            return Predicate.ofWords(Set.of(word.word()));
        }
        if (node instanceof PatternNode.Inflected inflected) {
            return Predicate.ofWords(forms.of(inflected.word()));
        }
        if (node instanceof PatternNode.Beginning beginning) {
            return new Predicate(Set.of(), new TreeSet<>(Set.of(beginning.prefix())), Set.of());
        }
        if (node instanceof PatternNode.Kind kind) {
            return new Predicate(Set.of(), Set.of(), new TreeSet<>(Set.of(Kinds.number(kind.name()))));
        }
        if (node instanceof PatternNode.ClassName name) {
            return classes.single(name.name());
        }
        return node instanceof PatternNode.Choice choice ? single(choice.options(), classes) : null;
    }

    private @Nullable Predicate single(List<PatternNode> options, ClassTable classes) throws PatternSyntaxException {
        Predicate all = Predicate.NOTHING;
        for (PatternNode option : options) {
            Predicate single = single(option, classes);
            if (single == null) {
                return null;
            }
            all = all.or(single);
        }
        return all;
    }

    private static PatternNode permutations(PatternNode.Together together) {
        List<PatternNode> orders = new ArrayList<>();
        permute(together.parts(), new ArrayList<>(), new PatternNode.Gap(0, together.words()), orders);
        return new PatternNode.Choice(orders);
    }

    private static void permute(
            List<PatternNode> rest, List<PatternNode> chosen, PatternNode gap, List<PatternNode> orders) {
        if (rest.isEmpty()) {
            orders.add(new PatternNode.Sequence(List.copyOf(chosen)));
            return;
        }
        for (int i = 0; i < rest.size(); i++) {
            List<PatternNode> others = new ArrayList<>(rest);
            List<PatternNode> longer = new ArrayList<>(chosen);
            if (!chosen.isEmpty()) {
                longer.add(gap);
            }
            longer.add(others.remove(i));
            permute(others, longer, gap, orders);
        }
    }
}

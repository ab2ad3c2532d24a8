package dev.outcry.tagging.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The word classes that a pack sees: its own, then the shared ones. */
final class ClassTable {

    private final @Nullable ClassTable shared;
    private final PatternCompiler compiler;
    private final PhraseClasses phraseClasses;
    private final Map<String, List<PatternNode>> entries = new HashMap<>();
    private final Map<String, Predicate> singles = new HashMap<>();
    private final Map<String, Compiled> phrases = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    ClassTable(@Nullable ClassTable shared, PatternCompiler compiler, PhraseClasses phraseClasses) {
        this.shared = shared;
        this.compiler = compiler;
        this.phraseClasses = phraseClasses;
    }

    void define(String name, List<PatternNode> patterns) {
        entries.put(name, patterns);
    }

    boolean defines(String name) {
        return entries.containsKey(name);
    }

    Set<String> names() {
        Set<String> names = shared == null ? new TreeSet<>() : shared.names();
        names.addAll(entries.keySet());
        return names;
    }

    /** What its entries ask for when each is one word; null when some are phrases. */
    @Nullable
    Predicate single(String name) throws PatternSyntaxException {
        if (!entries.containsKey(name)) {
            return parent(name).single(name);
        }
        Predicate known = singles.get(name);
        if (known != null) {
            return known;
        }
        enter(name);
        Predicate all;
        try {
            all = compiler.single(new PatternNode.Choice(patterns(name)), this);
        } finally {
            open.remove(name);
        }
        if (all != null) {
            singles.put(name, all);
        }
        return all;
    }

    /** The step of a class that has phrases. */
    Compiled phrases(String name) throws PatternSyntaxException {
        if (!entries.containsKey(name)) {
            return parent(name).phrases(name);
        }
        Compiled known = phrases.get(name);
        if (known == null) {
            enter(name);
            try {
                known = compilePhrases(name);
            } finally {
                open.remove(name);
            }
            phrases.put(name, known);
        }
        return known;
    }

    private Compiled compilePhrases(String name) throws PatternSyntaxException {
        Predicate words = Predicate.NOTHING;
        List<Compiled> several = new ArrayList<>();
        @Nullable Anchor union = Anchor.NONE_YET;
        int longest = 1;
        for (PatternNode entry : patterns(name)) {
            Predicate single = compiler.single(entry, this);
            if (single != null) {
                words = words.or(single);
                continue;
            }
            Compiled phrase = compiler.compile(entry, this);
            if (phrase.anchor() == null) {
                throw new PatternSyntaxException(
                        "the class {" + name + "} has an entry without a word that must be there");
            }
            several.add(phrase);
            union = Anchor.either(union, phrase.anchor());
            longest = Math.max(longest, phrase.longest());
        }
        Compiled single = compiler.word(words);
        int atom = ((Step.Word) single.step()).atom();
        int number = phraseClasses.add(atom, several);
        Anchor anchor = Objects.requireNonNull(Anchor.either(union, single.anchor()), name);
        return new Compiled(new Step.Phrases(number), compiler.joined(anchor), longest);
    }

    private List<PatternNode> patterns(String name) {
        return entries.getOrDefault(name, List.of());
    }

    private ClassTable parent(String name) throws PatternSyntaxException {
        if (shared == null || !shared.names().contains(name)) {
            throw new PatternSyntaxException("there is no class {" + name + "}" + Nearest.hint(name, names()));
        }
        return shared;
    }

    private void enter(String name) throws PatternSyntaxException {
        if (open.contains(name)) {
            throw new PatternSyntaxException("the class {" + name + "} contains itself");
        }
        open.push(name);
    }
}
